package news.dateline.ingest.format.html;

import java.nio.charset.Charset;
import java.util.StringJoiner;
import news.dateline.article.Section;
import news.dateline.ingest.format.body.HtmlTree;
import news.dateline.ingest.parse.Limits;
import news.dateline.ingest.parse.Unreadable;
import news.dateline.ingest.structure.Known;
import news.dateline.ingest.structure.Structure;
import org.jsoup.nodes.Document;
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
    @Nullable String url, @Nullable String published, @Nullable String language, Structure story) {
  /** Elements below it are put side by side. */
  static final int MAX_DEPTH = 128;

  /** A story shorter than this may be a teaser for what the page hides. */
  private static final int NEXT_TO_NOTHING = 250;

  /**
   * Reads a page.
   *
   * @param charset what stands above the page's own word for its encoding, or null
   * @param address where it was found, or null; the page's own word counts before it
   * @param title where the page has none, or null
   * @throws Unreadable when it has more elements or text than any page
   */
  public static WebPage of(
      byte[] bytes, @Nullable Charset charset, @Nullable String address, @Nullable String title)
      throws Unreadable {
    Document document = HtmlTree.of(PageText.of(bytes, charset), MAX_DEPTH);
    SchemaOrg schema = SchemaOrg.of(document);
    Masthead head = Masthead.of(document, schema, address);
    Known known = new Known(head.title() == null ? title : head.title(), head.byline());
    Structure story = story(document, schema.body(), known);
    return new WebPage(head.url(), head.published(), head.language(), story);
  }

  /** Of a page that shows next to nothing, what it hides; failing that, what its metadata tell. */
  private static Structure story(Document document, String told, Known known) throws Unreadable {
    Structure shown = Story.of(BlockReader.read(document.body(), false), told, known);
    if (length(shown) >= NEXT_TO_NOTHING) {
      return shown;
    }
    Structure hidden = Story.of(BlockReader.read(document.body(), true), told, known);
    Structure better = length(hidden) > 2 * length(shown) ? hidden : shown;
    if (told.length() < NEXT_TO_NOTHING || told.length() <= 2 * length(better)) {
      return better;
    }
    Limits.text("the text of the page", told);
    return Structure.of(told, known);
  }

  private static int length(Structure story) {
    return story.sections().stream().mapToInt(section -> section.text().length()).sum();
  }

  /**
   * The running text, a blank line between paragraphs: without captions, pull quotes, bios and
   * affiliations.
   */
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
        body.add(first ? opening() + section.text() : section.text());
        first = false;
      }
    }
    return body.toString();
  }

  /** The dateline with its credit, as the page has it. */
  private String opening() {
    if (story.dateline() == null) {
      return "";
    }
    return story.cuts().stream()
            .filter(cut -> cut.rule().equals("dateline-credit"))
            .map(cut -> story.dateline() + " " + cut.text())
            .findFirst()
            .orElse(story.dateline())
        + " — ";
  }
}
