package news.dateline.ingest.duplicate;

import java.util.Comparator;
import news.dateline.article.Link;

/**
 * An article in the window that tells the same story as another.
 *
 * @param article the article
 * @param likeness how alike they are
 */
record Neighbor(Remembered article, Likeness likeness) {
  /** The most similar first, then the oldest. */
  static final Comparator<Link> MOST_SIMILAR =
      Comparator.comparingDouble(Link::similarity)
          .thenComparingDouble(Link::resemblance)
          .reversed()
          .thenComparing(Link::uri);

  Link toLink() {
    return new Link(
        article.uri(), rounded(likeness.containment()), rounded(likeness.resemblance()));
  }

  private static double rounded(double share) {
    return Math.round(share * 100) / 100.0;
  }
}
