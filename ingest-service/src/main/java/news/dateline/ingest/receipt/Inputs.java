package news.dateline.ingest.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.article.Arrival;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Input;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Records of the ingest topic as the parser reads them. */
public final class Inputs {
  /** The header that a requeued input has: the receipt id under which it was rejected before. */
  public static final String REQUEUED_FROM = "requeued-from";

  private Inputs() {}

  /** The input that a record is. */
  public static Input of(
      byte @Nullable [] key,
      byte @Nullable [] value,
      org.apache.kafka.common.header.Headers received,
      Arrival arrival) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : received) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return new Input(
        value,
        new Headers(headers),
        key == null ? null : new String(key, StandardCharsets.UTF_8),
        arrival);
  }

  /** The receipt under which an input with {@code headers} was rejected before, if it was. */
  public static Optional<ReceiptId> requeuedFrom(org.apache.kafka.common.header.Headers headers) {
    Header former = headers.lastHeader(REQUEUED_FROM);
    if (former == null || former.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ReceiptId.parse(new String(former.value(), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException foreign) {
      // A newsroom's own header of that name.
      return Optional.empty();
    }
  }
}
