package news.dateline.ingest.duplicate;

import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.PubStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the window must know of one accepted revision.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param uri the article
 * @param first whether it is the article's first revision
 * @param sketch of its text, as bytes; null when it has none or may not be linked any more
 */
@SuppressWarnings("ArrayRecordComponent") // sketches are read, never compared as arrays
record Signature(int schema, ArticleUri uri, boolean first, byte @Nullable [] sketch) {
  static final int SCHEMA = 1;

  static Signature of(Article article) {
    boolean linkable = article.pubStatus() == PubStatus.USABLE;
    return new Signature(
        SCHEMA,
        article.uri(),
        article.revision() == 1,
        linkable ? Sketch.of(article).toBytes() : null);
  }

  /** Of an article of which nothing is left. */
  static Signature gone(ArticleUri uri) {
    return new Signature(SCHEMA, uri, false, null);
  }
}
