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
   * @param ninjs the same as it was published
   * @param updated when the feed last changed what it says of it
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Published(Ninjs story, byte[] ninjs, Instant updated) implements FeedItem {
    /**
     * An article as it was published.
     *
     * @throws IllegalArgumentException when it was withdrawn
     */
    public static Published of(byte[] ninjs, Instant updated) {
      return new Published(Ninjs.read(ninjs), ninjs, updated);
    }

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
   * @param revision the revision that it was withdrawn with
   * @param when since when it is gone
   */
  record Withdrawn(ArticleUri uri, int revision, Instant when) implements FeedItem {}
}
