package news.dateline.e2e;

import java.time.Instant;
import java.util.List;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Articles of an English wire as ingest-service sends them on, for tests of what comes after it.
 */
public final class Wire {
  private Wire() {}

  /** Revision {@code revision} of {@code urn:x:<name>}. */
  public static Article article(String name, int revision, String title, String body) {
    return article(name, revision, PubStatus.USABLE, title, body);
  }

  /** Revision {@code revision} of {@code urn:x:<name>}, a kill. */
  static Article kill(String name, int revision) {
    return article(name, revision, PubStatus.CANCELED, null, null);
  }

  private static Article article(
      String name, int revision, PubStatus status, @Nullable String title, @Nullable String body) {
    return new Article(
        Article.SCHEMA,
        new ArticleUri("urn:x:" + name),
        "harbor-wire",
        revision,
        new SourceVersion(null, null, new Arrival(Instant.EPOCH, ReceiptId.of(0, revision))),
        Signal.UPDATE,
        status,
        null,
        null,
        title,
        null,
        null,
        null,
        "en",
        null,
        null,
        body == null ? List.of() : List.of(Section.of(SectionKind.BODY, body)),
        List.of(),
        List.of());
  }
}
