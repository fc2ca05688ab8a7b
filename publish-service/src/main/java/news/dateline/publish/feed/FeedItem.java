package news.dateline.publish.feed;

import java.time.Instant;
import news.dateline.article.ArticleUri;
import news.dateline.article.PubStatus;
import news.dateline.publish.ninjs.Ninjs;

/** What a feed says of one article: what it is now, or that it is gone. */
public sealed interface FeedItem {
  /**
   * An article in its newest revision.
   *
   * @param story the article; not a withdrawn one
   * @param updated when the feed last changed what it says of it
   */
  record Published(Ninjs story, Instant updated) implements FeedItem {
    /**
     * @throws IllegalArgumentException when the story was withdrawn
     */
    public Published {
      if (story.pubStatus() != PubStatus.USABLE) {
        throw new IllegalArgumentException(story.uri() + " is " + story.pubStatus().label());
      }
    }
  }

  /**
   * An article that was in the feed and must be taken down.
   *
   * @param uri the article
   * @param when since when it is gone
   */
  record Withdrawn(ArticleUri uri, Instant when) implements FeedItem {}
}
