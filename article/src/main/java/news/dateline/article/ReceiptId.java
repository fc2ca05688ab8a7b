package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one input by where the broker put it: {@code 3-1742} is partition 3, offset 1742 of the
 * ingest topic, {@code 3-1742/5} the entry 5 (from 0) of a document sent there. So a Kafka producer
 * knows it from its acknowledgement.
 *
 * @param partition of the ingest topic
 * @param offset of the ingest topic
 * @param entry which entry of the document, or {@link #WHOLE}
 */
public record ReceiptId(int partition, long offset, int entry) {
  /** The entry of an input that is one article. */
  public static final int WHOLE = -1;

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})(?:/(\\d{1,9}))?");

  /** Checks that all parts are in range. */
  public ReceiptId {
    if (partition < 0 || offset < 0 || entry < WHOLE) {
      throw new IllegalArgumentException("negative partition, offset or entry");
    }
  }

  /** The receipt id of an input that is one article. */
  public static ReceiptId of(int partition, long offset) {
    return new ReceiptId(partition, offset, WHOLE);
  }

  /**
   * Reads {@code 3-1742} or {@code 3-1742/5}.
   *
   * @throws IllegalArgumentException when {@code text} has another form
   */
  @JsonCreator
  public static ReceiptId parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a receipt id is <partition>-<offset> or <partition>-<offset>/<entry>, such as 3-1742");
    }
    int entry = form.group(3) == null ? WHOLE : Integer.parseInt(form.group(3));
    return new ReceiptId(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)), entry);
  }

  /** The form that {@link #parse} reads. */
  @JsonValue
  @Override
  public String toString() {
    return partition + "-" + offset + (entry == WHOLE ? "" : "/" + entry);
  }
}
