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

  private static final int NEXT_TO_NOTHING = 250;

  /** Reads a page. */
  public static WebPage of(String html, @Nullable String address) {
    Document document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    SchemaOrg schema = SchemaOrg.of(document);
    Masthead head = Masthead.of(document, schema, address);
    Structure story = story(document, schema.body(), new Known(head.title(), head.byline()));
    return new WebPage(head.url(), head.published(), head.language(), story);
  }

  /** Of a page that shows next to nothing, what it hides; failing that, what its metadata tell. */
  private static Structure story(Document document, String told, Known known) {
    Structure shown = Story.of(BlockReader.read(document.body(), false), told, known);
    if (length(shown) >= NEXT_TO_NOTHING) {
      return shown;
    }
    Structure hidden = Story.of(BlockReader.read(document.body(), true), told, known);
    Structure better = length(hidden) > 2 * length(shown) ? hidden : shown;
    return told.length() > 2 * length(better) && told.length() >= NEXT_TO_NOTHING
        ? Structure.of(told, known)
        : better;
  }

  private static int length(Structure story) {
    return story.sections().stream().mapToInt(section -> section.text().length()).sum();
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
