package news.dateline.ingest.structure;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a text before it is read, from a field or a header beside it. A text that
 * repeats it at its top does not say it twice.
 */
public record Known(@Nullable String title, @Nullable String byline) {
  /** Keeps the names of a byline, without a leading "By". */
  public Known {
    byline = byline == null ? null : Byline.name(byline.strip());
  }

  /** Nothing is known. */
  public static final Known NOTHING = new Known(null, null);
}
