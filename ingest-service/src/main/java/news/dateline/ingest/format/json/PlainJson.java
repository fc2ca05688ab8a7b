package news.dateline.ingest.format.json;

import java.util.List;
import news.dateline.ingest.format.body.HtmlPassages;
import news.dateline.ingest.parse.Copy;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Field;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Limits;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import news.dateline.ingest.structure.Known;
import news.dateline.ingest.structure.Passage;
import news.dateline.ingest.structure.Structure;
import org.jspecify.annotations.Nullable;

/** Reads plain JSON. Which JSON is plain, {@link JsonShape} says. */
public final class PlainJson implements Format {
  private final PlainJsonReader reader = new PlainJsonReader();

  @Override
  public boolean reads(String mediaType) {
    return false;
  }

  @Override
  public boolean looksLike(Glance glance) {
    return false;
  }

  @Override
  public List<Manuscript> read(Document document) throws Unreadable {
    return List.of(manuscript(reader.read(document.text()), document.headers()));
  }

  @Override
  public List<Manuscript> surface(Document document) throws Unreadable {
    return List.of(manuscript(reader.surface(document.text()), document.headers()));
  }

  private static Manuscript manuscript(PlainJsonArticle article, Headers headers) {
    String title = article.text("title");
    Known known = new Known(title == null ? headers.value("title") : title, article.text("byline"));
    return new Manuscript(
        article.field("uri"),
        article.field("url"),
        article.field("source"),
        article.field("version"),
        article.field("signal"),
        article.field("status"),
        article.field("embargoedUntil"),
        article.field("published"),
        article.field("language"),
        null,
        article.text("note"),
        copy(article, known),
        List.of(),
        List.of());
  }

  private static Copy copy(PlainJsonArticle article, Known known) {
    try {
      if (article.fault() != null) {
        throw article.fault();
      }
      return Copy.of(structure(article.field("body"), article.field("html"), known));
    } catch (Unreadable fault) {
      return Copy.unreadable(article.text("title"), article.text("byline"), fault);
    }
  }

  /** Of both, the text counts: nothing in it can be misread. */
  private static Structure structure(@Nullable Field body, @Nullable Field html, Known known)
      throws Unreadable {
    if (body != null) {
      Limits.text(body.place(), body.text());
      return Structure.of(body.text(), known);
    }
    List<Passage> passages = html == null ? List.of() : HtmlPassages.of(html.text());
    Limits.length(
        "the text of field `html`",
        passages.stream().mapToLong(passage -> passage.text().length()).sum());
    return Structure.of(passages, known);
  }
}
