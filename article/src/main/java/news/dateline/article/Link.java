package news.dateline.article;

/**
 * Another article that tells the same story in the same words.
 *
 * @param uri the earlier article
 * @param similarity the share of the shorter text's wording that the longer has too, 0 to 1: 1 for
 *     a copy that was merely cut
 * @param resemblance the share of all wording of both that is in both, 0 to 1 (Jaccard)
 */
public record Link(ArticleUri uri, double similarity, double resemblance) {}
