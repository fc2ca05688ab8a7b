package news.dateline.ingest.format.html;

import java.util.List;
import java.util.StringJoiner;
import news.dateline.article.Section;
import news.dateline.ingest.structure.Known;
import news.dateline.ingest.structure.Structure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page with one article on it.
 *
 * @param url the canonical address, as the page has it
 * @param published in the page's spelling
 * @param language in the page's spelling
 * @param story title, byline, sections and cuts
 */
public record WebPage(
    @Nullable String url,
    @Nullable String published,
    @Nullable String language,
    Structure story) {
  /** Elements below it are put side by side; the parser's time grows with it. */
  private static final int MAX_DEPTH = 200;

  /** Reads a page. */
  public static WebPage of(String html, @Nullable String address) {
    Document document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    SchemaOrg schema = SchemaOrg.of(document);
    Masthead head = Masthead.of(document, schema, address);
    List<Block> blocks = BlockReader.read(document.body());
    Structure story = Story.of(blocks, schema.body(), new Known(head.title(), head.byline()));
    return new WebPage(head.url(), head.published(), head.language(), story);
  }

  /** The running text, a blank line between paragraphs: without captions, pull quotes, bios and affiliations. */
  public String body() {
    StringJoiner body = new StringJoiner("\n\n");
    boolean first = true;
    for (Section section : story.sections()) {
      boolean running =
          switch (section.kind()) {
            case LEAD, BODY, PULL_QUOTE, NOTE -> true;
            case CAPTION, BIO, AFFILIATION -> false;
          };
      if (running) {
        body.add(first && story.dateline() != null ? story.dateline() + " — " + section.text() : section.text());
        first = false;
      }
    }
    return body.toString();
  }
}
