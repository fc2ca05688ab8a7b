package news.dateline.enrich.tag;

import java.util.List;
import news.dateline.article.FeedId;
import news.dateline.article.RejectedReading;
import news.dateline.article.Tag;

/**
 * What the tagger says about a {@link Story}.
 *
 * @param tags regions, countries, programs; the most confident first within a kind
 * @param rejectedReadings what was considered and dropped
 * @param feeds the feeds it belongs to, sorted
 */
public record Tagging(List<Tag> tags, List<RejectedReading> rejectedReadings, List<FeedId> feeds) {
  /** Nothing: no tag, no feed. */
  public static final Tagging NONE = new Tagging(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Tagging {
    tags = List.copyOf(tags);
    rejectedReadings = List.copyOf(rejectedReadings);
    feeds = List.copyOf(feeds);
  }
}
