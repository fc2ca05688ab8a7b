package news.dateline.publish.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.dateline.runtime.kafka.TopicTail;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index and whether it can be asked. A thread of its own does what takes time: writes what is
 * known, makes snapshots, makes durable; and while its disk fails tries to open another one. One
 * that is broken or of another log is thrown away.
 */
final class LiveIndex {
  /** What the thread that brings changes does with the index. */
  interface Writing {
    /** Writes. */
    void write(ArticleIndex open) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration WAIT = Duration.ofMillis(10);
  private static final Duration UPKEEP = Duration.ofSeconds(1);
  // Less is not worth the attempt: what was read since is lost again when it fails.
  private static final long ROOM = 4L << 20;

  private final Path directory;
  private final String log;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Semaphore work = new Semaphore(0);
  private final Thread keeper = Thread.ofPlatform().name("keep-view").unstarted(this::keep);
  private volatile @Nullable ArticleIndex index;
  private volatile String complaint = "it is being opened";
  private volatile @Nullable Exception broken;
  private volatile boolean live;
  // It was opened, and who brings changes does not know yet where it is to go on.
  private volatile boolean fresh;
  private volatile long openedAt;

  /**
   * Nothing is opened yet.
   *
   * @param log names the log: an index of another one is thrown away
   */
  LiveIndex(Path directory, String log) {
    this.directory = directory;
    this.log = log;
  }

  /**
   * Opens it. Where the disk fails, that is tried again and again.
   *
   * @throws IllegalStateException when another process uses the directory
   */
  void open() {
    try {
      reopen();
    } catch (IOException failed) {
      closed(failed);
    }
    keeper.start();
  }

  private void reopen() throws IOException {
    openedAt = System.nanoTime();
    ArticleIndex opened = ArticleIndex.open(directory, log);
    Exception mended = broken;
    complaint =
        mended == null
            ? "the feeds are still being read"
            : "it is being mended: " + mended.getMessage();
    fresh = true;
    index = opened;
    broken = null;
    Thread.ofPlatform().daemon().name("verify-view").start(() -> verify(opened));
  }

  private void closed(Exception failed) {
    String reason = "its disk fails: " + failed.getMessage();
    if (reason.equals(complaint)) {
      LOG.debug("the view in {} still cannot be opened", directory, failed);
    } else {
      LOG.error("the view in {} cannot be opened", directory, failed);
    }
    broken = failed;
    complaint = reason;
  }

  private void verify(ArticleIndex opened) {
    try {
      opened.warm();
      opened.verify();
    } catch (CorruptIndexException corrupt) {
      fail(opened, corrupt);
    } catch (IOException | AlreadyClosedException replaced) {
      LOG.debug("the view was not verified", replaced);
    }
  }

  private void keep() {
    while (closing.getCount() > 0) {
      try {
        if (work.tryAcquire(UPKEEP.toMillis(), TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
        ArticleIndex open = index;
        if (open == null || broken != null) {
          mend(open);
        } else {
          keepUp(open);
        }
      } catch (InterruptedException | RuntimeException fault) {
        // Ended by it, nothing would ever be written again.
        LOG.error("the view in {} was not kept up", directory, fault);
      }
    }
  }

  private void keepUp(ArticleIndex open) {
    try {
      open.keepUp();
    } catch (IOException | RuntimeException failed) {
      fail(open, failed);
    }
  }

  private void mend(@Nullable ArticleIndex old) {
    Exception reason = broken;
    try {
      index = null;
      if (old != null) {
        old.close();
      }
      if (reason instanceof CorruptIndexException) {
        ArticleStore.wipe(directory);
      } else if (!isWorthAnAttempt()) {
        return;
      }
      reopen();
    } catch (IOException | RuntimeException failed) {
      closed(failed);
    }
  }

  /** It can be opened and yet not be written. */
  private boolean isWorthAnAttempt() throws IOException {
    return System.nanoTime() - openedAt >= PATIENCE.toNanos()
        && Files.getFileStore(directory).getUsableSpace() >= ROOM;
  }

  /** Whether there is one that can be filled. */
  boolean isOpen() {
    return index != null;
  }

  /**
   * Where to begin to bring changes. Waits while it cannot be opened.
   *
   * @return the offset of the first one that is not in it
   */
  long begin() {
    try {
      while (!closing.await(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        fresh = false;
        ArticleIndex open = index;
        if (open != null) {
          return open.next();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("the view is closed");
  }

  /** There is something to write. */
  void awaken() {
    work.release();
  }

  /** From here on {@code open} may be asked, if it is whole. */
  synchronized void goLive(ArticleIndex open) {
    live = index == open && broken == null;
  }

  /** Whether it may be asked. */
  boolean live() {
    return live;
  }

  /**
   * Writes, on the one thread that brings changes. While the index is broken, nothing: what is
   * missed is read again when it is mended.
   *
   * @throws TopicTail.Restart when it is mended: the log is to be read again from where it is
   */
  void write(Writing what) {
    if (fresh) {
      throw new TopicTail.Restart(new IOException("the view was opened again: " + complaint));
    }
    ArticleIndex open = index;
    if (open != null && broken == null) {
      try {
        what.write(open);
      } catch (IOException | RuntimeException failed) {
        fail(open, failed);
      }
    }
  }

  /** {@code of} is broken; a fault of one that was replaced meanwhile does not matter. */
  private synchronized void fail(ArticleIndex of, Exception failure) {
    if (index == of && broken == null) {
      Exception reason =
          failure instanceof AlreadyClosedException && failure.getCause() instanceof Exception cause
              ? cause
              : failure;
      LOG.error("the view in {} is broken", directory, reason);
      live = false;
      complaint =
          reason instanceof CorruptIndexException
              ? "it is broken and mends itself: " + reason.getMessage()
              : "its disk fails: " + reason.getMessage();
      broken = reason;
      work.release();
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
    ArticleIndex open = openNow();
    renew(open, lag);
    return ask(open, question);
  }

  /** The same; the answer need not hold what is new. */
  <T> T ask(FeedView.Question<T> question) {
    return ask(openNow(), question);
  }

  private ArticleIndex openNow() {
    ArticleIndex open = index;
    if (!live || open == null) {
      throw new ViewUnavailableException(complaint);
    }
    return open;
  }

  private <T> T ask(ArticleIndex open, FeedView.Question<T> question) {
    try {
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

  private void renew(ArticleIndex open, Duration lag) {
    open.asked();
    if (open.isBehind(lag)) {
      try {
        open.refresh();
      } catch (IOException | RuntimeException failed) {
        // What was to be written is lost with it.
        fail(open, failed);
        throw new ViewUnavailableException(complaint);
      }
    }
  }

  /** Closes it, saved where it is whole; the thread that brings changes must have ended. */
  void close() {
    closing.countDown();
    work.release();
    try {
      keeper.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    ArticleIndex open = index;
    boolean whole = live && broken == null;
    live = false;
    complaint = "it is closed";
    index = null;
    if (open != null) {
      try {
        if (whole) {
          open.commit();
        }
      } catch (IOException | AlreadyClosedException failed) {
        LOG.warn("the view in {} was not saved: it is read again", directory, failed);
      } finally {
        open.close();
      }
    }
  }
}
