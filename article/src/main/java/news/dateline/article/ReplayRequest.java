package news.dateline.article;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks to read every article again and to tag it anew, whether or not the taxonomy has changed. A
 * record of {@code articles.replay}; the newest counts.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param by who asks; may be empty
 * @param at when
 */
public record ReplayRequest(int schema, String by, Instant at) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;

  /** An absent name is empty. */
  public ReplayRequest {
    requireNonNull(at, "at");
    by = textOrEmpty(by);
  }

  // Empty texts are left out when it is written, and come back as null.
  private static String textOrEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
