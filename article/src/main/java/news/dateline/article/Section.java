package news.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * One block of an article's text.
 *
 * @param kind what part of the page it was
 * @param heading the line above it, such as the program's name over an affiliation block
 * @param text plain text, paragraphs without line breaks inside
 */
public record Section(SectionKind kind, @Nullable String heading, String text) {
  /** A section without a heading. */
  public static Section of(SectionKind kind, String text) {
    return new Section(kind, null, text);
  }
}
