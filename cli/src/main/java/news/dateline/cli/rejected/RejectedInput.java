package news.dateline.cli.rejected;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.topic.Rejection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A rejected input, without its bytes.
 *
 * @param id its key on {@code articles.rejected}: its receipt id, or topic, partition and offset of
 *     a record behind ingest
 * @param partition where it is
 * @param offset where it is
 * @param at when it arrived
 * @param size of its bytes
 * @param headers ours and its own
 */
record RejectedInput(
    String id, int partition, long offset, Instant at, int size, List<Header> headers) {

  static RejectedInput of(ConsumerRecord<String, byte[]> record) {
    List<Header> headers = new ArrayList<>();
    record.headers().forEach(headers::add);
    return new RejectedInput(
        record.key(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        record.value().length,
        List.copyOf(headers));
  }

  /** The header {@code name}; empty where there is none. */
  String header(String name) {
    return headers.stream()
        .filter(header -> header.key().equals(name) && header.value() != null)
        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
        .reduce("", (former, latter) -> latter);
  }

  /** The key it was received with. */
  byte @Nullable [] key() {
    return headers.stream()
        .filter(header -> header.key().equals(Rejection.KEY))
        .map(Header::value)
        .findFirst()
        .orElse(null);
  }

  /** The headers it was received with. */
  List<Header> own() {
    return headers.stream().filter(header -> !Rejection.isOurs(header.key())).toList();
  }

  String stage() {
    return header(Rejection.STAGE);
  }

  String reason() {
    return header(Rejection.REASON);
  }

  String detail() {
    return header(Rejection.DETAIL);
  }

  /** The document it is an entry of, or itself. */
  String document() {
    int entry = id.indexOf('/');
    return entry < 0 ? id : id.substring(0, entry);
  }
}
