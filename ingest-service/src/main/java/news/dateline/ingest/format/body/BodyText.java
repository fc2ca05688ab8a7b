package news.dateline.ingest.format.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.ingest.parse.Copy;
import news.dateline.ingest.parse.Limits;
import news.dateline.ingest.parse.Unreadable;
import news.dateline.ingest.structure.CleanText;
import news.dateline.ingest.structure.Known;
import news.dateline.ingest.structure.Passage;
import news.dateline.ingest.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A text as a format carries it.
 *
 * @param value not blank
 * @param html whether it is HTML, or plain text with a blank line between paragraphs
 */
public record BodyText(String value, boolean html) {
  private static final int TITLE_LENGTH = 120;
  private static final int LONGEST_REFERENCE = 32;
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,1000}+>");

  /** The text, or null where it is blank. */
  public static @Nullable BodyText of(@Nullable String text, boolean html) {
    return text == null || text.isBlank() ? null : new BodyText(text, html);
  }

  /** The same where nobody says what it is: a text with a tag or a character reference is HTML. */
  public static @Nullable BodyText sniffed(@Nullable String text) {
    return text == null ? null : of(text, isMarkup(text));
  }

  /** {@code text} without markup, in one line; null where nothing is left. */
  public static @Nullable String plain(@Nullable String text) {
    BodyText sniffed = sniffed(text);
    return sniffed == null ? null : sniffed.plain();
  }

  /** Without markup, in one line; null where nothing is left. */
  public @Nullable String plain() {
    String clean = CleanText.line(html && isMarkup(value) ? withoutMarkup() : value);
    return clean.isEmpty() ? null : clean;
  }

  /** One line need not go by the tree where that is too large: its tags are taken out. */
  private String withoutMarkup() {
    try {
      StringBuilder joined = new StringBuilder();
      for (Passage passage : HtmlPassages.of(value)) {
        joined.append(passage.text()).append(' ');
      }
      return joined.toString();
    } catch (Unreadable beyondBounds) {
      return TAG.matcher(value).replaceAll(" ");
    }
  }

  /**
   * Whether there are letters in it outside of tags; markup may be all there is, such as a picture.
   */
  public boolean hasText() {
    boolean tag = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (html && c == '<') {
        tag = true;
      } else if (html && c == '>') {
        tag = false;
      } else if (html && c == '&' && !tag && isReference(value, i)) {
        i = value.indexOf(';', i);
      } else if (!tag && Character.isLetterOrDigit(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a tag or a character reference in {@code text}. */
  public static boolean isMarkup(String text) {
    int lastClose = text.lastIndexOf('>');
    int lastEnd = text.lastIndexOf(';');
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      if (c == '<' && i < lastClose && (isLetter(next) || next == '/' || next == '!')) {
        return true;
      }
      if (c == '&' && i < lastEnd && (next == '#' || isLetter(next)) && isReference(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReference(String text, int start) {
    int i = start + 2;
    while (i < text.length()
        && i - start < LONGEST_REFERENCE
        && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == ';';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * A story, or why its text cannot be read.
   *
   * @param text its text; the headline where it has none, for a flash is its headline
   * @param title its headline; the first sentence of the text where it has none
   * @param captions of its pictures; those that the text has too are not told twice
   */
  public static Copy story(
      @Nullable BodyText text,
      @Nullable String title,
      @Nullable String byline,
      List<String> captions) {
    try {
      return Copy.of(structure(text, title, byline, captions));
    } catch (Unreadable beyondBounds) {
      return Copy.unreadable(title, byline, beyondBounds);
    }
  }

  private static Structure structure(
      @Nullable BodyText text,
      @Nullable String title,
      @Nullable String byline,
      List<String> captions)
      throws Unreadable {
    List<Passage> passages =
        text != null && text.html() ? HtmlPassages.of(text.value()) : List.of();
    Limits.length(
        "the text", passages.stream().mapToLong(passage -> passage.text().length()).sum());
    String headline = title;
    if (headline == null && text != null) {
      headline = headline(passages, text.html() ? "" : text.value());
    }
    Known known = new Known(headline, byline);
    if (text != null && !text.html()) {
      Limits.text("the text", text.value());
      return withCaptions(Structure.of(text.value(), known), captions);
    }
    Structure structure =
        passages.isEmpty() && headline != null
            ? Structure.of(headline, known)
            : Structure.of(passages, known);
    return withCaptions(structure, captions);
  }

  private static Structure withCaptions(Structure story, List<String> captions) {
    if (captions.isEmpty()) {
      return story;
    }
    List<Section> sections = new ArrayList<>(story.sections());
    for (String caption : captions) {
      if (sections.stream().noneMatch(section -> section.text().equals(caption))) {
        sections.add(Section.of(SectionKind.CAPTION, caption));
      }
    }
    return new Structure(story.title(), story.byline(), story.dateline(), sections, story.cuts());
  }

  private static @Nullable String headline(List<Passage> passages, String text) {
    String first = passages.isEmpty() ? firstLine(text) : passages.getFirst().text();
    if (first.isEmpty()) {
      return null;
    }
    int end = first.indexOf(". ");
    String sentence = end > 0 && end < TITLE_LENGTH ? first.substring(0, end + 1) : first;
    return CleanText.atMost(TITLE_LENGTH, sentence);
  }

  private static String firstLine(String text) {
    String stripped = text.strip();
    int end = stripped.indexOf("\n");
    return CleanText.line(CleanText.atMost(1000, end < 0 ? stripped : stripped.substring(0, end)));
  }
}
