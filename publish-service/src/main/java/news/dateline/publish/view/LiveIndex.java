package news.dateline.publish.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import news.dateline.runtime.kafka.TopicTail;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index and whether it can be asked. It opens one, says why it cannot be used while its disk
 * fails, and opens another: one that is broken or of another log is thrown away.
 */
final class LiveIndex {
  /** What the thread that writes does with the index. */
  interface Writing {
    /** Writes. */
    void write(ArticleIndex open) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Path directory;
  private final String log;
  private final Consumer<ArticleIndex> opened;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable ArticleIndex index;
  private volatile String complaint = "it is being opened";
  private volatile @Nullable Exception broken;
  private volatile boolean live;
  private volatile long openedAt;

  /**
   * Nothing is opened yet.
   *
   * @param log names the log: an index of another one is thrown away
   * @param opened told of each index before anybody uses it
   */
  LiveIndex(Path directory, String log, Consumer<ArticleIndex> opened) {
    this.directory = directory;
    this.log = log;
    this.opened = opened;
  }

  /**
   * Opens it. Where the disk fails, {@link #awaitWhole} tries again.
   *
   * @throws IllegalStateException when another process uses the directory
   */
  void open() {
    try {
      reopen();
    } catch (IOException failed) {
      closed(failed);
    }
  }

  private void reopen() throws IOException {
    openedAt = System.nanoTime();
    ArticleIndex fresh = ArticleIndex.open(directory, log);
    opened.accept(fresh);
    index = fresh;
    Exception mended = broken;
    broken = null;
    complaint =
        mended == null
            ? "the feeds are still being read"
            : "it is being mended: " + mended.getMessage();
    Thread.ofPlatform().daemon().name("verify-view").start(() -> verify(fresh));
  }

  private void closed(Exception failed) {
    LOG.error("the view in {} cannot be opened", directory, failed);
    broken = failed;
    complaint = "its disk fails: " + failed.getMessage();
  }

  /** Waits while the disk fails. */
  void awaitWhole() {
    while (broken != null && closing.getCount() > 0) {
      mend();
    }
  }

  private void mend() {
    try {
      Exception reason = broken;
      ArticleIndex old = index;
      index = null;
      if (old != null) {
        old.close();
      }
      if (reason instanceof CorruptIndexException) {
        IndexStore.wipe(directory);
      } else if (System.nanoTime() - openedAt < PATIENCE.toNanos()) {
        // It can be opened and yet not be written.
        await(PATIENCE);
      }
      reopen();
    } catch (IOException | RuntimeException failed) {
      closed(failed);
      await(PATIENCE);
    }
  }

  private void await(Duration time) {
    try {
      boolean ended = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
      LOG.debug("waited for the disk, {}", ended ? "in vain" : "now it is tried again");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
  }

  private void verify(ArticleIndex fresh) {
    try {
      fresh.verify();
    } catch (CorruptIndexException corrupt) {
      fail(fresh, corrupt);
    } catch (IOException | AlreadyClosedException replaced) {
      LOG.debug("the view was not verified", replaced);
    }
  }

  /** From here on it may be asked. */
  void goLive() {
    live = true;
  }

  /** Whether it may be asked. */
  boolean live() {
    return live;
  }

  /**
   * Writes, on the one thread that does.
   *
   * @throws TopicTail.Restart when it cannot: the log is to be read again from where the view is
   */
  void write(Writing what) {
    ArticleIndex open = index;
    Exception failure = broken;
    if (open != null && failure == null) {
      try {
        what.write(open);
        return;
      } catch (IOException | AlreadyClosedException failed) {
        failure = failed;
      }
    }
    Exception reason = failure == null ? new IOException("the view is not open") : failure;
    live = false;
    broken = reason;
    complaint = "its disk fails: " + reason.getMessage();
    throw new TopicTail.Restart(reason);
  }

  /** {@code of} is broken; a fault of one that was replaced meanwhile does not matter. */
  void fail(ArticleIndex of, Exception failure) {
    if (index == of && broken == null) {
      LOG.error("the view in {} is broken", directory, failure);
      live = false;
      complaint = "it is broken and mends itself: " + failure.getMessage();
      broken = failure;
    }
  }

  /** Why it cannot be asked; empty when it can. */
  Optional<String> complaint() {
    return live ? Optional.empty() : Optional.of(complaint);
  }

  /**
   * Asks it.
   *
   * @param lag how long ago what is read may have to be for the answer to hold it
   * @throws ViewUnavailableException when it cannot be asked
   */
  <T> T ask(FeedView.Question<T> question, Duration lag) {
    ArticleIndex open = index;
    if (!live || open == null) {
      throw new ViewUnavailableException(complaint);
    }
    try {
      if (open.changes() > 0 && open.age().compareTo(lag) >= 0) {
        open.refresh();
      }
      Snapshot snapshot = open.acquire();
      try {
        return question.ask(snapshot);
      } finally {
        snapshot.release();
      }
    } catch (CorruptIndexException corrupt) {
      fail(open, corrupt);
      throw new ViewUnavailableException(complaint);
    } catch (AlreadyClosedException replaced) {
      throw new ViewUnavailableException(complaint);
    } catch (IOException failed) {
      LOG.error("the view in {} cannot be read", directory, failed);
      throw new ViewUnavailableException("its disk fails: " + failed.getMessage());
    }
  }

  /** Closes it, after {@code last} where it is whole; the thread that writes must have ended. */
  void close(Writing last) {
    closing.countDown();
    ArticleIndex open = index;
    boolean whole = live && broken == null;
    live = false;
    index = null;
    complaint = "it is closed";
    if (open != null) {
      try {
        if (whole) {
          last.write(open);
        }
      } catch (IOException | AlreadyClosedException failed) {
        LOG.warn("the view in {} was not saved: it is read again", directory, failed);
      } finally {
        open.close();
      }
    }
  }
}
