package news.dateline.ingest.lifecycle;

import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.PubStatus;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.ingest.parse.Draft;
import org.jspecify.annotations.Nullable;

/** A revision of an article, made of a draft, of what was accepted before, or of nothing. */
final class Revision {
  private Revision() {}

  /** The revision that {@code draft} becomes; a canceled one carries nothing of the story. */
  static Article of(Draft draft, String owner, int revision, PubStatus status) {
    boolean story = status != PubStatus.CANCELED;
    return new Article(
        Article.SCHEMA,
        draft.uri(),
        owner,
        revision,
        draft.version(),
        draft.signal(),
        status,
        draft.embargoedUntil(),
        story ? draft.url() : null,
        story ? draft.title() : null,
        story ? draft.byline() : null,
        story ? draft.dateline() : null,
        story ? draft.slugline() : null,
        draft.language(),
        draft.published(),
        story ? draft.edNote() : null,
        story ? draft.sections() : List.of(),
        story ? draft.altIds() : List.of(),
        story ? draft.subjects() : List.of());
  }

  /** {@code former} once more, as another revision in another state. */
  static Article again(Article former, @Nullable String owner, int revision, PubStatus status) {
    return new Article(
        Article.SCHEMA,
        former.uri(),
        owner == null ? former.source() : owner,
        revision,
        former.version(),
        Signal.UPDATE,
        status,
        former.embargoedUntil(),
        former.url(),
        former.title(),
        former.byline(),
        former.dateline(),
        former.slugline(),
        former.language(),
        former.published(),
        former.edNote(),
        former.sections(),
        former.altIds(),
        former.subjects());
  }

  /** A revision that carries nothing of the story. */
  static Article bare(
      ArticleUri uri,
      @Nullable String owner,
      SourceVersion version,
      int revision,
      PubStatus status) {
    return new Article(
        Article.SCHEMA,
        uri,
        owner == null ? Article.UNKNOWN_SOURCE : owner,
        revision,
        version,
        Signal.UPDATE,
        status,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
