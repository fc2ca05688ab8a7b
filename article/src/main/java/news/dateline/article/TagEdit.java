package news.dateline.article;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One tag that an editor adds to an article or removes from it.
 *
 * @param kind region, country or program
 * @param id the taxonomy's id; ISO 3166-1 alpha-2 for countries
 * @param role the role of an added tag; null where the tag is removed, whatever its role
 * @param note why, for whoever asks; at most {@link #MAX_NOTE} characters, may be empty
 * @param editor who; at most {@link EditorStatus#MAX_EDITOR} characters, may be empty
 * @param at when
 */
public record TagEdit(
    TagKind kind, String id, @Nullable Role role, String note, String editor, Instant at) {
  /** The longest note, in UTF-16 characters. */
  public static final int MAX_NOTE = 1_000;

  /** Absent texts are empty; holds the limits. */
  public TagEdit {
    requireNonNull(kind, "kind");
    requireNonNull(id, "id");
    requireNonNull(at, "at");
    note = textOrEmpty(note);
    editor = textOrEmpty(editor);
    if (note.length() > MAX_NOTE || editor.length() > EditorStatus.MAX_EDITOR) {
      throw new IllegalArgumentException(
          "a note has at most "
              + MAX_NOTE
              + " characters and an editor's name at most "
              + EditorStatus.MAX_EDITOR);
    }
  }

  /** The tag as addresses spell it, such as {@code program/korea-center}. */
  public String tag() {
    return kind.label() + "/" + id;
  }

  // Empty texts are left out when it is written, and come back as null.
  private static String textOrEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
