package news.dateline.publish.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.runtime.kafka.TopicTail;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small index that a tail fills: it goes on after a restart where it was, and is filled anew from
 * its log when its directory is lost, broken or of another one. Written by one thread, read by
 * many.
 */
final class TailIndex implements AutoCloseable {
  /** What the thread that writes does. */
  interface Writing {
    /** Writes. */
    void write(IndexWriter writer) throws IOException;
  }

  /** What is asked. */
  interface Question<T> {
    /** The answer. */
    T ask(IndexSearcher searcher) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(TailIndex.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MEGABYTES = 16;
  private static final long COMMIT_NANOS = Duration.ofSeconds(30).toNanos();

  /** An index that is open. */
  private record Open(IndexStore store, SearcherManager searchers) {
    static Open in(Path directory, String log, String schema) throws IOException {
      IndexStore store =
          IndexStore.open(directory, log, schema, Analysis.analyzer(Analysis.ANY), MEGABYTES);
      try {
        return new Open(store, new SearcherManager(store.writer(), null));
      } catch (IOException | RuntimeException failed) {
        store.close();
        throw failed;
      }
    }

    void close() {
      try {
        searchers.close();
      } catch (IOException failed) {
        LOG.debug("closing failed", failed);
      } finally {
        store.close();
      }
    }
  }

  private final String what;
  private final Path directory;
  private final String log;
  private final String schema;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<Integer, Long> positions = new HashMap<>();
  private volatile @Nullable Open open;
  private volatile @Nullable String complaint;
  private boolean changed;
  private long committedAt = System.nanoTime();

  /**
   * The index kept in {@code directory}; it is opened when it is asked where to begin.
   *
   * @param what it holds, for people
   * @param log names the log: what was made from another one is thrown away
   * @param schema names what its documents are like
   */
  TailIndex(String what, Path directory, String log, String schema) {
    this.what = what;
    this.directory = directory;
    this.log = log;
    this.schema = schema;
  }

  /** The offset of the first record of {@code partition} that was not read. */
  long next(int partition) {
    Open index = opened();
    return index == null ? 0 : index.store().position(partition);
  }

  private @Nullable Open opened() {
    while (open == null && closing.getCount() > 0) {
      if (complaint != null) {
        pause();
      }
      try {
        positions.clear();
        open = Open.in(directory, log, schema);
      } catch (IOException failed) {
        LOG.error("{} in {} cannot be opened", what, directory, failed);
        complaint = "its disk fails: " + failed.getMessage();
      }
    }
    return open;
  }

  private void pause() {
    try {
      if (!closing.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("opening {} once more", directory);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
  }

  /**
   * Changes it.
   *
   * @throws TopicTail.Restart when it cannot: the log is to be read again from where it is
   */
  void write(Writing change) {
    writing(index -> change.write(index.store().writer()));
    changed = true;
  }

  /** Every record before {@code offset} of {@code partition} was read. */
  void readUpTo(int partition, long offset) {
    positions.put(partition, offset);
    if (changed && System.nanoTime() - committedAt >= COMMIT_NANOS) {
      save();
    }
  }

  /** Everything that was there has been read. */
  void caughtUp() {
    save();
  }

  private void save() {
    writing(index -> {
      index.store().commit(positions);
      changed = false;
      complaint = null;
      committedAt = System.nanoTime();
    });
  }

  private interface OnOpen {
    void write(Open index) throws IOException;
  }

  private void writing(OnOpen change) {
    Open index = open;
    if (index == null) {
      throw new TopicTail.Restart(new IOException(what + " are not open"));
    }
    try {
      change.write(index);
    } catch (IOException | AlreadyClosedException failed) {
      complaint = "its disk fails: " + failed.getMessage();
      open = null;
      index.close();
      throw new TopicTail.Restart(failed);
    }
  }

  /** Why it cannot be kept; empty when it can. */
  Optional<String> complaint() {
    return Optional.ofNullable(complaint);
  }

  /**
   * Asks it; the answer holds everything read before.
   *
   * @throws ViewUnavailableException when it cannot be asked
   */
  <T> T ask(Question<T> question) {
    Open index = open;
    if (index == null) {
      throw new ViewUnavailableException(what + " are still being read");
    }
    try {
      index.searchers().maybeRefreshBlocking();
      IndexSearcher searcher = index.searchers().acquire();
      try {
        return question.ask(searcher);
      } finally {
        index.searchers().release(searcher);
      }
    } catch (IOException | AlreadyClosedException failed) {
      throw new ViewUnavailableException(what + " are being read again: " + failed.getMessage());
    }
  }

  /** Closes it; the thread that writes must have ended. */
  @Override
  public void close() {
    closing.countDown();
    Open index = open;
    open = null;
    if (index != null) {
      try {
        if (changed) {
          index.store().commit(positions);
        }
      } catch (IOException | AlreadyClosedException failed) {
        LOG.warn("{} in {} were not saved: they are read again", what, directory, failed);
      } finally {
        index.close();
      }
    }
  }
}
