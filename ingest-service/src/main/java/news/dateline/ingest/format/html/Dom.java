package news.dateline.ingest.format.html;

import java.util.Iterator;
import java.util.Locale;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.parse.Unreadable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The tree of a page, of bounded depth and size. A few formatting elements left open are repeated
 * in every paragraph that follows, as the HTML standard wants it, so that a small page may grow a
 * hundredfold: elements are counted while they are made.
 */
final class Dom {
  /** Elements below it are put side by side. */
  private static final int MAX_DEPTH = 128;

  private static final int MAX_TABLES = 40;
  private static final int MAX_ELEMENTS = 300_000;

  private Dom() {}

  static Document of(String html) throws Unreadable {
    checkTables(html);
    try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH))) {
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
                  "the page has more than %,d elements, expected at most that many",
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
