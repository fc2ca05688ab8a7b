package news.dateline.publish.feed;

import java.util.List;

/**
 * A feed as one document.
 *
 * @param meta what it says of itself
 * @param items the newest first, each article once
 */
public record FeedDocument(FeedMeta meta, List<FeedItem> items) {
  /** Copies the items. */
  public FeedDocument {
    items = List.copyOf(items);
  }
}
