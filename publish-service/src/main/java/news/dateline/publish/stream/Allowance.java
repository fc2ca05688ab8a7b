package news.dateline.publish.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.Stretch;

/**
 * The memory that all clients together may take for what they missed. Who comes too late waits for
 * his turn, and his client hears that he does; nobody holds his for long, for who takes nothing is
 * cut off, and who takes little is where others wait.
 */
final class Allowance {
  /** How much is best read at once, in bytes. */
  static final int SHARE = 256 * 1024;

  private static final int SHARES = 256;

  /** How long one may take for a share while others wait for it. */
  private static final Duration TURN = Duration.ofSeconds(5);

  /** Where a stretch comes from. */
  interface Source {
    /** About {@link #SHARE} bytes from {@code offset} on; more when a single change is larger. */
    Stretch read(long offset) throws InterruptedException;
  }

  /** Where its changes go. */
  interface Sink {
    /** One of them. */
    void take(Change change) throws IOException;
  }

  /** Tells a client that it is not forgotten. */
  interface Heartbeat {
    /** Once. */
    void beat() throws IOException;
  }

  private final Semaphore shares = new Semaphore(SHARES, true);
  private final Duration silence;

  /** Who waits for his turn is silent for {@code silence} at the most. */
  Allowance(Duration silence) {
    this.silence = silence;
  }

  /** Passes one stretch on to {@code subscriber}; returns where to go on. */
  long pass(Subscriber subscriber, Heartbeat heartbeat, Source source, long offset, Sink sink)
      throws IOException, InterruptedException {
    int wanted = 1;
    while (true) {
      int taken = wanted;
      await(taken, heartbeat);
      try {
        Stretch stretch = source.read(offset);
        int needed = (int) Math.min(SHARES, 1 + stretch.bytes() / SHARE / 2);
        if (needed <= taken) {
          subscriber.holds(TURN.multipliedBy(taken), shares::hasQueuedThreads);
          for (Change change : stretch.changes()) {
            sink.take(change);
          }
          return stretch.next();
        }
        // Given back and asked for at once: two who wait for each other's rest would wait for ever.
        wanted = needed;
      } finally {
        subscriber.holdsNothing();
        shares.release(taken);
      }
    }
  }

  private void await(int taken, Heartbeat heartbeat) throws IOException, InterruptedException {
    if (shares.tryAcquire(taken, 0, TimeUnit.SECONDS)) {
      return;
    }
    // By another thread: who stopped waiting to send something would lose his place.
    CompletableFuture<Void> turn = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      shares.acquireUninterruptibly(taken);
      if (!turn.complete(null)) {
        shares.release(taken);
      }
    });
    try {
      while (!comes(turn)) {
        heartbeat.beat();
      }
    } catch (IOException | InterruptedException | RuntimeException gone) {
      if (!turn.cancel(false)) {
        shares.release(taken);
      }
      throw gone;
    }
  }

  private boolean comes(CompletableFuture<Void> turn) throws InterruptedException {
    try {
      turn.get(silence.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
