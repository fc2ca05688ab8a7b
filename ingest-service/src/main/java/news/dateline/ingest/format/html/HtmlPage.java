package news.dateline.ingest.format.html;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Copy;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Field;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;

/**
 * Reads {@code text/html} and {@code application/xhtml+xml}, and what has no content type and looks
 * like a page. A page is one article, known by its canonical address.
 */
public final class HtmlPage implements Format {
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?i)<(?:!doctype\\s+html|html|head|body|title|meta|article|main|section|div|p|h[1-6]|table|span)\\b");
  private static final Pattern PROLOG = Pattern.compile("(?i)<(?:!doctype\\s+html|html)\\b");

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
  }

  @Override
  public boolean looksLike(Glance glance) {
    String beginning = glance.beginning();
    return beginning.startsWith("<")
        && (BEGINS.matcher(beginning).lookingAt()
            || ((beginning.startsWith("<?xml") || beginning.startsWith("<!--"))
                && PROLOG.matcher(beginning).find()));
  }

  @Override
  public List<Manuscript> read(Document document) throws Unreadable {
    WebPage page =
        WebPage.of(
            document.bytes(),
            document.charset().orElse(null),
            document.headers().value("url"),
            document.headers().value("title"));
    return List.of(
        new Manuscript(
            null,
            Field.of("the page's canonical address", page.url()),
            null,
            null,
            null,
            null,
            null,
            Field.of("the page's date", page.published()),
            Field.of("the page's language", page.language()),
            null,
            null,
            Copy.of(page.story()),
            List.of(),
            List.of()));
  }
}
