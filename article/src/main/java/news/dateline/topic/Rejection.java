package news.dateline.topic;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.ReasonCode;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Why a record goes to {@code articles.rejected}. It goes there with the bytes as they were
 * received and its own headers before those it was received with, so that it can be sent once more
 * as it was.
 *
 * @param stage the service that rejects it: ingest, enrich or publish
 * @param reason why
 * @param detail the same for people
 */
public record Rejection(String stage, ReasonCode reason, String detail) {
  /** The service that rejected it. */
  public static final String STAGE = "dateline-stage";

  /** The reason code. */
  public static final String REASON = "dateline-reason";

  /** The reason for people. */
  public static final String DETAIL = "dateline-detail";

  /** The key it was received with; absent when there was none. */
  public static final String KEY = "dateline-key";

  /** The topic it was read from. */
  public static final String TOPIC = "dateline-topic";

  /** The partition it was read from. */
  public static final String PARTITION = "dateline-partition";

  /** The offset it was read at. */
  public static final String OFFSET = "dateline-offset";

  /**
   * Says why the value is empty although the input was not: {@code null}, it had no value at all,
   * or {@code left-behind}, it is too large for this topic and stays where it was read.
   */
  public static final String VALUE = "dateline-value";

  /** {@link #VALUE} of an input that had no value. */
  public static final String NO_VALUE = "null";

  /** {@link #VALUE} of an input that stays where it was read. */
  public static final String LEFT_BEHIND = "left-behind";

  private static final Set<String> OURS =
      Set.of(STAGE, REASON, DETAIL, KEY, TOPIC, PARTITION, OFFSET, VALUE);

  /** The meter that counts records on {@code articles.rejected}, in all services. */
  public static final String COUNTER = "dateline.rejections";

  /** What it counts. */
  public static final String COUNTED = "Records written to articles.rejected, by reason";

  /** Whether a header of a record on {@code articles.rejected} is ours, not its sender's. */
  public static boolean isOurs(String header) {
    return OURS.contains(header);
  }

  /** Where a record was read. */
  public record Origin(String topic, int partition, long offset) {
    private static final Origin UNKNOWN = new Origin("", -1, -1);

    /** Where Kafka Streams read it; what a punctuator made was read nowhere. */
    public static Origin of(Optional<RecordMetadata> metadata) {
      return metadata
          .map(from -> new Origin(from.topic(), from.partition(), from.offset()))
          .orElse(UNKNOWN);
    }
  }

  /**
   * The record of {@code articles.rejected}.
   *
   * @param id its key: the receipt id of an input
   * @param received what is rejected
   * @param key the key it was received with
   * @param origin where it was read
   */
  public Record<String, byte[]> of(
      String id, Record<?, byte[]> received, byte @Nullable [] key, Origin origin) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, STAGE, stage);
    add(headers, REASON, reason.label());
    add(headers, DETAIL, detail);
    add(headers, TOPIC, origin.topic());
    add(headers, PARTITION, Integer.toString(origin.partition()));
    add(headers, OFFSET, Long.toString(origin.offset()));
    if (received.value() == null) {
      // A null value would delete the record from this compacted topic.
      add(headers, VALUE, NO_VALUE);
      addReceived(headers, received.headers(), key);
      return new Record<>(id, new byte[0], received.timestamp(), headers);
    }
    if (size(received, key) > Topics.MAX_RECORD_BYTES - Topics.RECORD_OVERHEAD_BYTES) {
      // Well compressed, an input can be larger than any record of ours.
      add(headers, VALUE, LEFT_BEHIND);
      return new Record<>(id, new byte[0], received.timestamp(), headers);
    }
    addReceived(headers, received.headers(), key);
    return new Record<>(id, received.value(), received.timestamp(), headers);
  }

  private static void addReceived(RecordHeaders headers, Headers received, byte @Nullable [] key) {
    if (key != null) {
      headers.add(KEY, key);
    }
    for (Header header : received) {
      if (!OURS.contains(header.key())) {
        headers.add(header);
      }
    }
  }

  private static long size(Record<?, byte[]> received, byte @Nullable [] key) {
    long size = received.value().length + (key == null ? 0L : key.length);
    for (Header header : received.headers()) {
      size += header.key().length() + (header.value() == null ? 0L : header.value().length);
    }
    return size;
  }

  /** The record of {@code articles.rejected} for one that is keyed by uri, behind ingest. */
  public Record<String, byte[]> of(
      Record<String, byte[]> received, Optional<RecordMetadata> metadata) {
    Origin origin = Origin.of(metadata);
    String key = received.key();
    String id =
        metadata.isPresent()
            ? origin.topic() + "-" + origin.partition() + "-" + origin.offset()
            : String.valueOf(key);
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    return of(id, received, keyBytes, origin);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
