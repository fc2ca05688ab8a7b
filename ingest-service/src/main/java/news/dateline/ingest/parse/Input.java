package news.dateline.ingest.parse;

import java.util.ArrayList;
import news.dateline.article.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * One record of the ingest topic.
 *
 * @param value its bytes; null for a record without a value. Not copied: nobody writes to them
 * @param headers its headers
 * @param key its key as text, if it has one
 * @param arrival when and where it arrived
 * @param entry whether it is one article of a document that has several: its address keeps what
 *     stands behind {@code #}, for entries may be parts of one page
 */
@SuppressWarnings("ArrayRecordComponent") // Inputs are read once and never compared.
public record Input(
    byte @Nullable [] value,
    Headers headers,
    @Nullable String key,
    Arrival arrival,
    boolean entry) {
  /** A whole record. */
  public Input(byte @Nullable [] value, Headers headers, @Nullable String key, Arrival arrival) {
    this(value, headers, key, arrival, false);
  }

  /** The client's own {@code receipt-id}, cut to a line. */
  public @Nullable String correlation() {
    return Limits.line("receipt-id", Limits.LINE, headers.value("receipt-id"), new ArrayList<>());
  }

  /** An article of several in it: what the record says of one article means none of them. */
  Input entry(Arrival entryArrival) {
    return new Input(value, headers.ofAll(), null, entryArrival, true);
  }
}
