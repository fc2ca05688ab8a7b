package news.dateline.publish.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.article.ArticleUri;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The articles in an {@link ArticleStore}: changed by one thread, read by many, each through a
 * {@link Snapshot} and what has changed since. A change is known at once and written later, by
 * whoever needs it in the index: who brings changes waits neither for a disk nor for a snapshot.
 */
final class ArticleIndex implements AutoCloseable {
  private static final Duration REFRESH = Duration.ofSeconds(1);

  /** While nobody asks, fewer snapshots save a quarter of what the index costs. */
  private static final Duration UNASKED = Duration.ofSeconds(10);

  private static final Duration COMMIT = Duration.ofSeconds(30);
  private static final int MOST_CHANGES = 2_000;
  private static final long MOST_BYTES = 64L << 20;

  private final ArticleStore store;
  private final History history;
  private final FacetColumns columns = new FacetColumns();
  private final IndexWriter writer;
  // Whoever takes several of these takes them in this order.
  private final ReentrantLock refreshing = new ReentrantLock();
  private final ReentrantLock writing = new ReentrantLock();
  private final Object knowing = new Object();
  // What is known and not written yet, in its order, and the offset after it; of who knows.
  private final Deque<Change> waiting = new ArrayDeque<>();
  private long taken;
  // While a snapshot is made: what may be too new for it; of who knows.
  private @Nullable Since coming;
  private volatile Snapshot current;
  private volatile long askedAt = System.nanoTime();
  private volatile long committed;
  private volatile long committedAt = System.nanoTime();
  private volatile boolean closed;

  private ArticleIndex(ArticleStore store) throws IOException {
    this.store = store;
    this.history = store.history();
    this.writer = store.writer();
    this.taken = store.next();
    this.committed = taken;
    this.current = new Snapshot(store.reader(), columns, history, new Since());
    // Else whoever searches first after a merge would wait for it.
    writer.getConfig().setMergedSegmentWarmer(columns::of);
  }

  /**
   * Opens what is in {@code directory}, or begins anew.
   *
   * @param log names the log the articles come from
   */
  static ArticleIndex open(Path directory, String log) throws IOException {
    ArticleStore store = ArticleStore.open(directory, log);
    try {
      return new ArticleIndex(store);
    } catch (IOException | RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  /** The offset after the last change that is durable. */
  long next() {
    return committed;
  }

  /** Takes in a change; whoever reads from now on sees it. */
  void apply(Change change) {
    synchronized (knowing) {
      waiting.add(change);
      taken = change.offset() + 1;
      know(change.uri(), Optional.of(change));
    }
  }

  private void know(ArticleUri uri, Optional<Change> change) {
    current.since().changed(uri.id(), change);
    if (coming != null) {
      coming.changed(uri.id(), change);
    }
  }

  /** Every record before {@code offset} was taken in. */
  void takenTo(long offset) {
    synchronized (knowing) {
      taken = Math.max(taken, offset);
    }
  }

  /** Writes what is known and not written yet. */
  private void write() throws IOException {
    writing.lock();
    try {
      for (Change change = nextToWrite(); change != null; change = nextToWrite()) {
        writer.updateDocument(ArticleDocument.replaced(change), ArticleDocument.article(change));
        history.write(change);
      }
    } finally {
      writing.unlock();
    }
  }

  private @Nullable Change nextToWrite() {
    synchronized (knowing) {
      return waiting.poll();
    }
  }

  private long taken() {
    synchronized (knowing) {
      return taken;
    }
  }

  /** Removes every trace of an article. */
  void remove(ArticleUri uri) throws IOException {
    writing.lock();
    try {
      write();
      writer.deleteDocuments(new Term(Fields.ID, uri.id()));
      history.remove(uri);
      synchronized (knowing) {
        know(uri, Optional.empty());
      }
    } finally {
      writing.unlock();
    }
  }

  /** Sees to it that the disk holds nothing of what was replaced or removed, in the background. */
  void purge() throws IOException {
    writer.forceMergeDeletes(false);
    history.purge();
  }

  /** Takes in many changes at once; seen after the next {@link #refresh}. */
  void load(List<Change> changes) throws IOException {
    new BulkLoad(writer, history, changes).run();
  }

  /** Makes a snapshot of everything taken in so far, unless there is one. */
  void refresh() throws IOException {
    refreshing.lock();
    try {
      Since since = new Since();
      comes(since);
      try {
        write();
        Snapshot before = current;
        DirectoryReader reader = DirectoryReader.openIfChanged(before.reader(), writer);
        if (reader != null) {
          show(new Snapshot(reader, columns, history, since));
          before.release();
        }
      } finally {
        comes(null);
      }
    } finally {
      refreshing.unlock();
    }
  }

  private void comes(@Nullable Since since) {
    synchronized (knowing) {
      coming = since;
    }
  }

  private void show(Snapshot after) {
    synchronized (knowing) {
      current.replacedBy(after);
      current = after;
      coming = null;
    }
  }

  /** Whether there is news that is older than {@code lag} and not in the newest snapshot. */
  boolean isBehind(Duration lag) {
    Since since = current.since();
    return since.size() > 0 && since.age().compareTo(lag) >= 0;
  }

  /** Whether what stands beside the newest snapshot is all that should. */
  boolean isFull() {
    return isFull(1);
  }

  private boolean isFull(int parts) {
    Since since = current.since();
    return since.size() >= MOST_CHANGES / parts || since.bytes() >= MOST_BYTES / parts;
  }

  /** Somebody asks for what is new. */
  void asked() {
    askedAt = System.nanoTime();
  }

  private boolean isTimeToRefresh() {
    boolean asked = System.nanoTime() - askedAt < UNASKED.toNanos();
    return isBehind(asked ? REFRESH : UNASKED) || isFull(2);
  }

  /** Writes, makes a snapshot and makes durable what it is time for. */
  void keepUp() throws IOException {
    write();
    if (isTimeToRefresh()) {
      refresh();
    }
    if (System.nanoTime() - committedAt >= COMMIT.toNanos()) {
      commit();
    }
  }

  /** The newest snapshot, which must be released. */
  Snapshot acquire() {
    Snapshot snapshot = current;
    while (!snapshot.retain()) {
      if (closed) {
        throw new AlreadyClosedException("the index is closed");
      }
      snapshot = current;
    }
    return snapshot;
  }

  /** Makes durable all that was taken in. What comes meanwhile is durable next time. */
  void commit() throws IOException {
    long next = written();
    if (next > committed) {
      store.commit(next);
      committed = next;
    }
    committedAt = System.nanoTime();
  }

  /** Writes; everything before the offset it returns is written. */
  private long written() throws IOException {
    writing.lock();
    try {
      long next = taken();
      write();
      return next;
    } finally {
      writing.unlock();
    }
  }

  /** Reads what searches need in memory; else whoever searches first waits for it. */
  void warm() throws IOException {
    Snapshot snapshot = acquire();
    try {
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        columns.of(leaf.reader());
      }
    } finally {
      snapshot.release();
    }
  }

  /**
   * Reads all of it once and compares checksums.
   *
   * @throws org.apache.lucene.index.CorruptIndexException when something is not as it was written
   */
  void verify() throws IOException {
    Snapshot snapshot = acquire();
    try {
      IndexStore.verify(snapshot.reader());
    } finally {
      snapshot.release();
    }
    history.verify();
  }

  @Override
  public void close() {
    refreshing.lock();
    writing.lock();
    try {
      closed = true;
      current.release();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      store.close();
      writing.unlock();
      refreshing.unlock();
    }
  }
}
