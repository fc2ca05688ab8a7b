package news.dateline.publish.feed;

/** A form of feed documents. Implementations keep no state: one serves all threads. */
public interface FeedWriter {
  /** Atom with tombstones, see {@link AtomWriter}. */
  static FeedWriter atom() {
    return new AtomWriter();
  }

  /** RSS 2.0, see {@link RssWriter}. */
  static FeedWriter rss() {
    return new RssWriter();
  }

  /** JSON Feed 1.1, see {@link JsonFeedWriter}. */
  static FeedWriter json() {
    return new JsonFeedWriter();
  }

  /** A collection of ninjs, see {@link NinjsCollectionWriter}. */
  static FeedWriter ninjs() {
    return new NinjsCollectionWriter();
  }

  /** What stands behind the feed's address, such as {@code atom}. */
  String extension();

  /** The {@code Content-Type} of its documents. */
  String contentType();

  /** The bytes of {@code document}; the same document gives the same bytes. */
  byte[] write(FeedDocument document);
}
