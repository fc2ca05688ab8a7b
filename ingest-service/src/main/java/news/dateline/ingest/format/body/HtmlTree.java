package news.dateline.ingest.format.body;

import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.parse.Unreadable;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The tree of a page or of a fragment of one, of bounded depth and size. A few formatting elements
 * left open are repeated in every paragraph that follows, as the HTML standard wants it, so that a
 * small page may grow a hundredfold: elements are counted while they are made.
 */
public final class HtmlTree {
  private static final int MAX_TABLES = 40;
  private static final int MAX_ELEMENTS = 300_000;

  /** So few tags make fewer elements: jsoup repeats at most a dozen for each of them. */
  private static final int FEW_TAGS = 5_000;

  private static final Pattern KEPT_COUNT_OF =
      Pattern.compile(
          "(?i)</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|template|tt|u)(?:[\\s/][^>]{0,200}+)?>");

  private HtmlTree() {}

  /**
   * The tree of {@code html}.
   *
   * @param depth elements nested more deeply are put side by side
   * @throws Unreadable when it has more elements or more open tables than any page
   */
  public static Document of(String html, int depth) throws Unreadable {
    checkTables(html);
    String bounded = LongTags.shortened(html);
    try {
      return parsed(bounded, depth);
    } catch (IndexOutOfBoundsException | ValidationException lostCount) {
      return withoutCount(bounded, depth);
    }
  }

  /**
   * Where jsoup stops nesting, it can lose count of the formatting elements and templates that are
   * open, and fail (seen in 1.22.1). They mean little to a text, so it gets the page without them.
   */
  private static Document withoutCount(String html, int depth) throws Unreadable {
    try {
      return parsed(KEPT_COUNT_OF.matcher(html).replaceAll(""), depth);
    } catch (IndexOutOfBoundsException | ValidationException lostCount) {
      throw new Unreadable(
          ReasonCode.TOO_DEEP,
          "the HTML is nested beyond reading, expected at most " + depth + " levels");
    }
  }

  private static Document parsed(String html, int depth) throws Unreadable {
    Parser settings = Parser.htmlParser().setMaxDepth(depth);
    return hasFewTags(html) ? settings.parseInput(html, "") : counted(html, settings);
  }

  private static boolean hasFewTags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && tags <= FEW_TAGS; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags <= FEW_TAGS;
  }

  private static Document counted(String html, Parser settings) throws Unreadable {
    try (StreamParser parser = new StreamParser(settings)) {
      parser.parse(html, "");
      Iterator<Element> elements = parser.iterator();
      int count = 0;
      while (elements.hasNext()) {
        elements.next();
        if (++count > MAX_ELEMENTS) {
          throw new Unreadable(
              ReasonCode.TOO_LARGE,
              String.format(
                  Locale.ROOT,
                  "the HTML has more than %,d elements, expected at most that many",
                  MAX_ELEMENTS));
        }
      }
      return parser.document();
    }
  }

  /** Each part of a table looks for its table among all that are open. */
  private static void checkTables(String html) throws Unreadable {
    int open = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      open += html.regionMatches(true, at, "<table", 0, 6) ? 1 : 0;
      open -= open > 0 && html.regionMatches(true, at, "</table", 0, 7) ? 1 : 0;
      if (open > MAX_TABLES) {
        throw new Unreadable(
            ReasonCode.TOO_DEEP,
            "more than " + MAX_TABLES + " tables are open at once, expected at most that many");
      }
    }
  }
}
