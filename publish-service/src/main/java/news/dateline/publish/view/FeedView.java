package news.dateline.publish.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import news.dateline.article.ArticleUri;
import news.dateline.article.Facets;
import news.dateline.article.FeedId;
import news.dateline.topic.Topics;

/**
 * The state of every article as of the last record of {@code feeds.all} read: what is withdrawn is
 * withdrawn for every reader from the moment its withdrawal was taken in. Changes are brought by
 * one thread, which waits for no disk, and read by many. It lives in a directory of its own and
 * goes on there after a restart; a directory that is lost, broken or of another log is filled again
 * from the log.
 */
public final class FeedView implements AutoCloseable {
  /** What a reader does with a snapshot. */
  @FunctionalInterface
  public interface Question<T> {
    /** The answer. */
    T ask(Snapshot snapshot) throws IOException;
  }

  /**
   * When a feed last changed.
   *
   * @param offset of the change; -1 when nothing ever happened
   * @param at its time
   */
  public record Last(long offset, Instant at) {
    static final Last NEVER = new Last(-1, Instant.EPOCH);
  }

  private static final Duration RECENT = Duration.ofMillis(200);
  private static final int MAX_BATCH = 2_000;
  private static final long MAX_BATCH_BYTES = 64L << 20;

  private final Withdrawals withdrawals = new Withdrawals();
  private final Map<FeedId, Last> lastChanges = new ConcurrentHashMap<>();
  private final LiveIndex index;

  // Of the thread that brings changes.
  private final List<Change> batch = new ArrayList<>();
  private long batchBytes;
  private long taken = -1;

  private FeedView(Path directory, String log) {
    this.index = new LiveIndex(directory, log);
  }

  /**
   * Opens the view in {@code directory}.
   *
   * @param log names the log: a view of another one is thrown away
   * @throws IllegalStateException when another process uses the directory
   */
  public static FeedView open(Path directory, String log) {
    FeedView view = new FeedView(directory, log);
    view.index.open();
    if (view.index.isOpen()) {
      view.next();
    }
    return view;
  }

  /**
   * Where to begin to read, or to begin again: the offset of the first record that is not in the
   * view. Waits while its disk fails and it was never open.
   */
  public long next() {
    taken = index.begin();
    batch.clear();
    batchBytes = 0;
    lastChanges.clear();
    return taken;
  }

  /**
   * Takes in the next change. Until {@link #caughtUp} many are taken in at once; from then on it is
   * known at once, and written by another thread. While the disk fails nothing but withdrawals is.
   *
   * @throws news.dateline.runtime.kafka.TopicTail.Restart when the view was mended: it is to be
   *     read again from {@link #next} on
   */
  public void apply(Change change) {
    index.write(open -> {
      if (index.live()) {
        take(open, change);
        return;
      }
      batch.add(change);
      batchBytes += change.ninjs().length;
      if (batch.size() >= MAX_BATCH || batchBytes >= MAX_BATCH_BYTES) {
        load(open);
      }
    });
    taken = change.offset() + 1;
    withdrawals.apply(change);
  }

  private void take(ArticleIndex open, Change change) throws IOException {
    open.apply(change);
    remember(new Last(change.offset(), change.at()), change.event().ever().feeds());
    index.awaken();
    if (open.isFull()) {
      open.refresh();
    }
  }

  private void remember(Last last, List<FeedId> feeds) {
    lastChanges.put(FeedId.ALL, last);
    feeds.forEach(feed -> lastChanges.put(feed, last));
  }

  /**
   * The log has nothing more of the article {@code uri}: a takedown ended. Where it was not
   * withdrawn before, it is removed.
   */
  public void remove(long offset, Instant at, ArticleUri uri) {
    index.write(open -> {
      load(open);
      Optional<Change> now = now(open, uri);
      if (now.isEmpty() || now.get().event().withdrawn()) {
        // Nothing of the story is left; that it was withdrawn stays.
        purge(open);
        return;
      }
      List<FeedId> feeds = now.get().event().ever().feeds();
      open.remove(uri);
      remember(new Last(offset, at), feeds);
      purge(open);
    });
    taken = offset + 1;
    withdrawals.remove(offset, uri);
  }

  /** While a view is filled there is nothing to purge that a merge would not take along. */
  private void purge(ArticleIndex open) throws IOException {
    if (index.live()) {
      open.purge();
    }
  }

  private static Optional<Change> now(ArticleIndex open, ArticleUri uri) throws IOException {
    open.refresh();
    Snapshot snapshot = open.acquire();
    try {
      return snapshot.article(uri.id());
    } finally {
      snapshot.release();
    }
  }

  /** Every record before {@code offset} was read. */
  public void readUpTo(long offset) {
    taken = Math.max(taken, offset);
    index.write(open -> {
      load(open);
      open.takenTo(taken);
    });
  }

  /** From here on changes are taken in one by one and seen at once. */
  public void caughtUp() {
    withdrawals.begin(Math.max(taken, 0));
    index.write(open -> {
      load(open);
      open.takenTo(taken);
      open.refresh();
      open.commit();
      lastChanges.clear();
      index.goLive(open);
    });
  }

  private void load(ArticleIndex open) throws IOException {
    if (!batch.isEmpty()) {
      open.load(batch);
      batch.clear();
      batchBytes = 0;
    }
  }

  /** Why it cannot be asked; empty when it can. */
  public Optional<String> complaint() {
    return index.complaint();
  }

  /**
   * Asks a snapshot that holds all but the newest changes; {@link Snapshot#now} tells those.
   *
   * @throws ViewUnavailableException when it cannot be asked
   */
  public <T> T ask(Question<T> question) {
    return index.ask(question);
  }

  /** The same, of what was read until a fifth of a second ago. */
  public <T> T askRecent(Question<T> question) {
    return index.ask(question, RECENT);
  }

  /** Asks a snapshot that holds everything read before. */
  public <T> T askNewest(Question<T> question) {
    return index.ask(question, Duration.ZERO);
  }

  /** Whether the article is withdrawn now and {@code change}, which says otherwise, is history. */
  public boolean isOverruled(Change change) {
    OptionalLong recent = withdrawals.after(change);
    if (recent.isPresent()) {
      return recent.getAsLong() > change.offset();
    }
    // Removed by a takedown: not to be shown either.
    return article(change.uri().id())
        .map(now -> now.event().withdrawn() && now.offset() > change.offset())
        .orElse(true);
  }

  /** The article with the short id {@code id}, or its withdrawal. */
  public Optional<Change> article(String id) {
    return ask(snapshot -> snapshot.article(id));
  }

  /** When the feed last changed. */
  public Last last(FeedId feed) {
    Last known = lastChanges.get(feed);
    if (known != null) {
      return known;
    }
    // No change came since the view is live, so any snapshot knows.
    Last found = ask(snapshot -> Pages.last(snapshot, feed));
    Last raced = lastChanges.putIfAbsent(feed, found);
    return raced == null ? found : raced;
  }

  /** What a feed has to say: what left it is among the changes. */
  public Page page(FeedId feed, Page.Place place, int count) {
    return askNewest(snapshot -> Pages.of(snapshot, feed, place, count));
  }

  /** How many articles of a feed may be shown now. */
  public long count(FeedId feed) {
    return askNewest(snapshot -> Pages.count(snapshot, feed));
  }

  /** Everything that ever happened to the article {@code id}, as far as the log tells. */
  public List<Change> history(String id) {
    return askNewest(snapshot -> snapshot.history(id));
  }

  /**
   * Some of what may be shown now, {@code filter} matches and is from {@code offset} on and before
   * {@code end}, the oldest change first. What changes while one asks for the rest is left out: it
   * comes as a change of its own.
   *
   * @param groups of each at least one facet must be there: what {@code filter} matches and more
   * @param bytes how much is enough
   */
  public Stretch matching(
      List<Set<String>> groups, Predicate<Facets> filter, long offset, long end, int bytes) {
    return askNewest(
        snapshot -> new Matching(snapshot, groups, filter, bytes).between(offset, end));
  }

  /** The topic this view is of. */
  public static String topic(Topics topics) {
    return topics.feed(FeedId.ALL).name();
  }

  /** Closes it; the thread that brings changes must have ended. */
  @Override
  public void close() {
    index.close();
  }
}
