package news.dateline.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * A value as the input has it, and where, so that an error can name the place.
 *
 * @param place for people, such as {@code field `status`}
 * @param text not blank
 */
public record Field(String place, String text) {
  /** The field, or null where it is blank. */
  public static @Nullable Field of(String place, @Nullable String text) {
    return text == null || text.isBlank() ? null : new Field(place, text.strip());
  }
}
