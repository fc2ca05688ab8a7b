package news.dateline.article;

import java.util.List;

/**
 * An article with its tags, their evidence and the feeds it belongs to. A record of {@code
 * articles.tagged}, keyed by the article's uri.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param article the revision that was tagged
 * @param tags what it is about, the most confident first within a kind
 * @param rejectedReadings what was considered and dropped
 * @param feeds the region and program feeds it belongs to, sorted; {@code all} goes without saying
 * @param taxonomy the content hash of the taxonomy it was tagged with
 */
public record TaggedArticle(
    int schema,
    Article article,
    List<Tag> tags,
    List<RejectedReading> rejectedReadings,
    List<FeedId> feeds,
    String taxonomy) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;

  /** Copies the lists. */
  public TaggedArticle {
    tags = List.copyOf(tags);
    rejectedReadings = List.copyOf(rejectedReadings);
    feeds = feeds.stream().sorted().distinct().toList();
  }
}
