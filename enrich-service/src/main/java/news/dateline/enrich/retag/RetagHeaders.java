package news.dateline.enrich.retag;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers of {@code articles.retag}.
 *
 * @param taxonomyOffset where the taxonomy stands that the article is to be tagged with, or a later
 *     one
 * @param forced whether it is sent on even if nothing has changed
 */
public record RetagHeaders(long taxonomyOffset, boolean forced) {
  /** The key of a record that is no article; articles have absolute uris. */
  public static final String MARKER = "marker";

  private static final String TAXONOMY = "dateline-taxonomy-offset";
  private static final String FORCED = "dateline-forced";

  /** As they travel. */
  public Headers write() {
    RecordHeaders headers = new RecordHeaders();
    headers.add(TAXONOMY, Long.toString(taxonomyOffset).getBytes(StandardCharsets.UTF_8));
    headers.add(FORCED, Boolean.toString(forced).getBytes(StandardCharsets.UTF_8));
    return headers;
  }

  /** What {@code headers} say; where they say nothing, any taxonomy will do. */
  public static RetagHeaders read(Headers headers) {
    Header offset = headers.lastHeader(TAXONOMY);
    Header forced = headers.lastHeader(FORCED);
    return new RetagHeaders(
        offset == null ? -1 : number(offset), forced != null && "true".equals(text(forced)));
  }

  private static long number(Header header) {
    try {
      return Long.parseLong(text(header));
    } catch (NumberFormatException foreign) {
      return -1;
    }
  }

  private static String text(Header header) {
    return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
