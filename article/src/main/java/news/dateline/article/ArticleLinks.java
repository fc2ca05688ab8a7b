package news.dateline.article;

import java.util.List;

/**
 * The near-duplicates of an article that came before it. A record of {@code articles.links}, keyed
 * by {@link #uri()}; null there when no links stand any more.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param uri the later article
 * @param sameStoryAs the earlier ones, the most similar first; at least one, at most {@link #MOST}
 */
public record ArticleLinks(int schema, ArticleUri uri, List<Link> sameStoryAs) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;

  /** How many links an article has at most. */
  public static final int MOST = 10;

  /** Copies the list. */
  public ArticleLinks {
    sameStoryAs = List.copyOf(sameStoryAs);
  }
}
