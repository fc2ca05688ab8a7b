package news.dateline.ingest.lifecycle;

import java.time.Instant;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.ReceiptId;
import org.jspecify.annotations.Nullable;

/** Where the text of an article is found again: the lifecycle keeps none. */
interface Texts {
  /**
   * The text that came with the input {@code receipt}, as some revision of the article.
   *
   * @param acceptedAt the timestamp of a record of {@code articles.accepted} that has it; null
   *     where none has
   * @return empty when it is kept no more
   */
  Optional<Article> find(ArticleUri uri, ReceiptId receipt, @Nullable Instant acceptedAt);
}
