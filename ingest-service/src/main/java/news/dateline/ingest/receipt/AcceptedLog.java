package news.dateline.ingest.receipt;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;

/** The revisions accepted before, for as long as {@code articles.accepted} keeps them. */
public interface AcceptedLog {
  /**
   * The first revision of an article that {@code wanted} matches, looked for from the record with
   * the timestamp {@code from} on; empty when it is not there, or not committed yet.
   */
  Optional<Article> find(ArticleUri uri, Instant from, Predicate<Article> wanted);
}
