package news.dateline.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.article.ReasonCode;
import news.dateline.article.Section;
import news.dateline.ingest.structure.CleanText;
import org.jspecify.annotations.Nullable;

/** How large an article may be. Text is never cut short in silence: too much of it is refused. */
public final class Limits {
  /** The longest text, in UTF-16 characters. */
  public static final int MAX_TEXT = 1_000_000;

  /** The most sections. */
  public static final int MAX_SECTIONS = 20_000;

  static final int TITLE = 2_000;
  static final int SOURCE = 200;
  static final int NOTE = 10_000;
  static final int LINE = 500;
  static final int LISTED = 200;

  private Limits() {}

  /**
   * Checks the length of a text before any work goes into it.
   *
   * @param place where it stands, such as {@code field `body`}
   * @throws Unreadable when it is too long
   */
  public static void text(String place, String text) throws Unreadable {
    length(place, text.length());
  }

  static boolean fits(List<Section> sections) {
    return sections.size() <= MAX_SECTIONS && length(sections) <= MAX_TEXT;
  }

  private static long length(List<Section> sections) {
    return sections.stream().mapToLong(section -> section.text().length()).sum();
  }

  static void sections(List<Section> sections) throws Unreadable {
    if (sections.size() > MAX_SECTIONS) {
      throw new Unreadable(
          ReasonCode.TEXT_TOO_LONG,
          String.format(
              Locale.ROOT,
              "the text has %,d sections, expected at most %,d",
              sections.size(),
              MAX_SECTIONS));
    }
    length("the text", length(sections));
  }

  /**
   * The same for a text in several pieces.
   *
   * @param length of all of them
   * @throws Unreadable when it is too long
   */
  public static void length(String place, long length) throws Unreadable {
    if (length > MAX_TEXT) {
      throw new Unreadable(
          ReasonCode.TEXT_TOO_LONG,
          String.format(
              Locale.ROOT, "%s has %,d characters, expected at most %,d", place, length, MAX_TEXT));
    }
  }

  /** One clean line of at most {@code limit} characters, or null; a warning where it was longer. */
  static @Nullable String line(
      String name, int limit, @Nullable String text, List<String> warnings) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String line = CleanText.line(text);
    if (line.length() > limit) {
      warnings.add(String.format(Locale.ROOT, "%s cut to %,d characters", name, limit));
    }
    return line.isEmpty() ? null : CleanText.atMost(limit, line);
  }

  /** The same for a byline or dateline that comes beside the article, without a warning. */
  public static @Nullable String line(@Nullable String text) {
    return line("line", LINE, text, new ArrayList<>());
  }

  static <T> List<T> listed(String name, List<T> items, List<String> warnings) {
    if (items.size() <= LISTED) {
      return items;
    }
    warnings.add(
        String.format(Locale.ROOT, "%s: %,d more are not listed", name, items.size() - LISTED));
    return items.subList(0, LISTED);
  }
}
