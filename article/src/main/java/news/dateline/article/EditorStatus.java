package news.dateline.article;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's word on an article. A record of {@code editor.status}, keyed by {@link #uri()}.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param uri the article, which need not have arrived yet
 * @param act what the editor does
 * @param reason why, for colleagues; at most {@link #MAX_REASON} characters, may be empty
 * @param editor who; at most {@link #MAX_EDITOR} characters, may be empty
 * @param at when
 */
public record EditorStatus(
    int schema, ArticleUri uri, EditorAct act, String reason, String editor, Instant at) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;

  /** The longest reason, in UTF-16 characters. */
  public static final int MAX_REASON = 1_000;

  /** The longest name of an editor, in UTF-16 characters. */
  public static final int MAX_EDITOR = 200;

  /** Absent texts are empty; holds the limits. */
  public EditorStatus {
    requireNonNull(uri, "uri");
    requireNonNull(act, "act");
    requireNonNull(at, "at");
    reason = textOrEmpty(reason);
    editor = textOrEmpty(editor);
    if (reason.length() > MAX_REASON || editor.length() > MAX_EDITOR) {
      throw new IllegalArgumentException(
          "a reason has at most "
              + MAX_REASON
              + " characters and an editor's name at most "
              + MAX_EDITOR);
    }
  }

  // Empty texts are left out when it is written, and come back as null.
  private static String textOrEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
