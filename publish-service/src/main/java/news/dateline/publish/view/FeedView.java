package news.dateline.publish.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dateline.article.ArticleUri;
import news.dateline.article.Facets;
import news.dateline.article.FeedId;
import news.dateline.topic.FeedHeaders;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * The state of every article as of the last record of {@code feeds.all} read. Written by one
 * thread, read by many. Bodies are kept for the newest articles only; that an article is withdrawn
 * is never forgotten.
 */
public final class FeedView {
  private final int capacity;
  private final Map<ArticleUri, Change> current = new ConcurrentHashMap<>();
  private final Map<String, ArticleUri> uris = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, Change> newest = new ConcurrentSkipListMap<>();
  private final Map<FeedId, ConcurrentSkipListMap<Long, Change>> feeds = new ConcurrentHashMap<>();
  private final Map<ArticleUri, Long> withdrawn = new ConcurrentHashMap<>();

  /** A view that keeps the bodies of {@code capacity} articles. */
  public FeedView(int capacity) {
    this.capacity = capacity;
  }

  /**
   * The change that a record of {@code feeds.all} says.
   *
   * @throws SerializationException when it is none of ours
   */
  public static Change change(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null || record.value() == null) {
      throw new SerializationException("a feed record has a key and a value");
    }
    String uri = new String(record.key(), StandardCharsets.UTF_8);
    if (!ArticleUri.isAbsolute(uri)) {
      throw new SerializationException("the key of a feed record is a uri");
    }
    return new Change(
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        new ArticleUri(uri),
        FeedHeaders.read(record.headers()),
        record.value());
  }

  /** Takes in the next change. */
  public void apply(Change change) {
    if (change.event().withdrawn()) {
      withdrawn.put(change.uri(), change.offset());
    } else {
      withdrawn.remove(change.uri());
    }
    Change before = current.put(change.uri(), change);
    uris.put(change.uri().id(), change.uri());
    if (before != null) {
      unlist(before);
    }
    newest.put(change.offset(), change);
    for (FeedId feed : change.event().ever().feeds()) {
      feeds
          .computeIfAbsent(feed, any -> new ConcurrentSkipListMap<>())
          .put(change.offset(), change);
    }
    while (newest.size() > capacity) {
      Map.Entry<Long, Change> oldest = newest.firstEntry();
      current.remove(oldest.getValue().uri(), oldest.getValue());
      uris.remove(oldest.getValue().uri().id());
      unlist(oldest.getValue());
    }
  }

  private void unlist(Change change) {
    newest.remove(change.offset());
    for (FeedId feed : change.event().ever().feeds()) {
      Map<Long, Change> listed = feeds.get(feed);
      if (listed != null) {
        listed.remove(change.offset());
      }
    }
  }

  /** Whether the article is withdrawn now and {@code change}, which says otherwise, is history. */
  public boolean isOverruled(Change change) {
    return withdrawn.getOrDefault(change.uri(), -1L) > change.offset();
  }

  /** The article with the short id {@code id}, or its withdrawal. */
  public Optional<Change> article(String id) {
    ArticleUri uri = uris.get(id);
    return Optional.ofNullable(uri == null ? null : current.get(uri));
  }

  /** The newest changes of a feed, the newest first; what left the feed is among them. */
  public List<Change> newest(FeedId feed, int count) {
    return changes(feed).stream().limit(count).toList();
  }

  /** How many articles of a feed may be shown now. */
  public long count(FeedId feed) {
    return changes(feed).stream().filter(change -> change.event().now().contains(feed)).count();
  }

  /** What may be shown now and {@code filter} matches, the oldest change first. */
  public Stream<Change> matching(Predicate<Facets> filter) {
    return newest.values().stream().filter(change -> filter.test(change.event().now()));
  }

  /** When the feed last changed. */
  public Optional<Change> last(FeedId feed) {
    return changes(feed).stream().findFirst();
  }

  private Collection<Change> changes(FeedId feed) {
    @Nullable ConcurrentSkipListMap<Long, Change> listed =
        feed.equals(FeedId.ALL) ? newest : feeds.get(feed);
    return listed == null ? List.of() : listed.descendingMap().values();
  }

  /** The topic this view is of. */
  public static String topic(Topics topics) {
    return topics.feed(FeedId.ALL).name();
  }
}
