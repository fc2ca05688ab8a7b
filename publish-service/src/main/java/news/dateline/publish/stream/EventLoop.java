package news.dateline.publish.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import news.dateline.publish.stream.Follower.End;
import news.dateline.publish.view.ViewUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that moves many followers on. It never waits for one: what a network does not take now
 * it takes when it says so, and one that is overtaken meanwhile, or takes nothing for too long, is
 * cut off.
 */
final class EventLoop implements Runnable {
  /** What is done with a follower. */
  private interface Step {
    void take(Follower follower) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
  private static final byte[] HEARTBEAT = "4\r\n: \n\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int BEATS = 8;

  /**
   * After how many signs of life a silent stream says where it is: the last event that its client
   * got may be older than what can be replayed.
   */
  private static final int PLACED = 60;

  /** A client of a stream has nothing more to say; one that says this much at once is none. */
  private static final int MOST_HEARD = 1024;

  private final Hub hub;
  private final Teller teller;
  private final Duration heartbeat;
  private final Duration patience;
  private final long period;
  private final Batch batch;
  private final Selector selector = Selector.open();
  private final Queue<Follower> joining = new ConcurrentLinkedQueue<>();
  private final Queue<Follower> leaving = new ConcurrentLinkedQueue<>();
  private final ByteBuffer heard = ByteBuffer.allocateDirect(MOST_HEARD);
  private final ByteBuffer beat = ByteBuffer.allocateDirect(HEARTBEAT.length).put(HEARTBEAT);
  private final Audiences followers = new Audiences();
  private final Map<Follower, End> ending = new LinkedHashMap<>();
  // Told that there is something, and has not looked yet.
  private final AtomicBoolean told = new AtomicBoolean();
  private Entry reached;
  private boolean behind;
  private volatile boolean closed;
  private volatile boolean ended;

  /**
   * A loop for a thread to run.
   *
   * @param heartbeat how long a stream is silent at the most
   * @param patience how long a client's network may take nothing
   */
  EventLoop(Hub hub, Teller teller, Duration heartbeat, Duration patience) throws IOException {
    this.hub = hub;
    this.teller = teller;
    this.heartbeat = heartbeat;
    this.patience = patience;
    this.period = Duration.ofMillis(Math.clamp(heartbeat.toMillis() / BEATS, 10, 1_000)).toNanos();
    this.batch = new Batch(teller);
    this.reached = hub.newest();
  }

  /**
   * Moves {@code follower}, whose channel does not block, on until it ends. When the calling thread
   * is interrupted it is cut off, and the thread is interrupted again.
   */
  End follow(Follower follower) {
    joining.add(follower);
    wake();
    if (ended) {
      letGo();
    }
    boolean interrupted = false;
    while (true) {
      try {
        End end = follower.await();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return end;
      } catch (InterruptedException cutOff) {
        interrupted = true;
        leaving.add(follower);
        wake();
      }
    }
  }

  /** There is something new. */
  void wake() {
    if (!told.getAndSet(true)) {
      selector.wakeup();
    }
  }

  /** Cuts everybody off. */
  void close() {
    closed = true;
    wake();
  }

  @Override
  public void run() {
    try (selector) {
      long nextBeat = System.nanoTime();
      while (!closed) {
        await(nextBeat);
        told.set(false);
        long now = System.nanoTime();
        take(joining, this::enter);
        take(leaving, follower -> ending.put(follower, End.CUT_OFF));
        moveOn(now);
        if (now - nextBeat >= 0) {
          each(follower -> beat(follower, now));
          nextBeat = now + period;
        }
        end();
      }
    } catch (IOException | RuntimeException fault) {
      LOG.error("all streams of a loop are cut off", fault);
    } finally {
      ended = true;
      followers.forEach(follower -> follower.release(End.CUT_OFF));
      letGo();
    }
  }

  /** Those who came too late. */
  private void letGo() {
    take(joining, follower -> follower.release(End.CUT_OFF));
  }

  private void await(long nextBeat) throws IOException {
    long millis = Duration.ofNanos(nextBeat - System.nanoTime()).toMillis() + 1;
    if (behind || millis <= 0) {
      selector.selectNow(this::hear);
    } else {
      selector.select(this::hear, millis);
    }
  }

  private void hear(SelectionKey key) {
    if (key.attachment() instanceof Follower follower) {
      attempt(follower, one -> hear(key, one));
    }
  }

  private void hear(SelectionKey key, Follower follower) throws IOException {
    if (key.isReadable()) {
      int bytes = follower.channel.read(heard.clear());
      if (bytes < 0 || bytes == MOST_HEARD) {
        ending.put(follower, End.GONE);
      }
    }
    if (key.isWritable()) {
      follower.ready();
      behind = true;
    }
  }

  private static void take(Queue<Follower> queue, Consumer<Follower> what) {
    for (Follower follower = queue.poll(); follower != null; follower = queue.poll()) {
      what.accept(follower);
    }
  }

  private void enter(Follower follower) {
    try {
      follower.enter(selector);
      followers.add(follower);
      behind = true;
    } catch (IOException gone) {
      LOG.debug("a client went before it followed", gone);
      follower.release(End.GONE);
    }
  }

  private void moveOn(long now) {
    Entry newest = hub.newest();
    if (newest == reached && !behind) {
      return;
    }
    reached = newest;
    behind = false;
    batch.forget();
    Entry oldest = hub.oldest();
    each(follower -> {
      if (follower.isOvertaken(oldest)) {
        ending.put(follower, End.CUT_OFF);
      } else if (!follower.waits() && follower.at != newest) {
        batch.send(follower, newest, now);
        behind |= !follower.waits() && follower.at != newest;
      }
    });
  }

  private void beat(Follower follower, long now) throws IOException {
    if (follower.isStuck(now, patience)) {
      ending.put(follower, End.CUT_OFF);
    } else if (follower.isSilent(now, heartbeat)) {
      ByteBuffer sign = sign(follower, now);
      int offered = sign.remaining();
      int written = follower.channel.write(sign);
      follower.wrote(written, offered, now);
      if (written > 0 && follower.waits()) {
        ending.put(follower, End.BROKEN_OFF);
      }
    }
  }

  private ByteBuffer sign(Follower follower, long now) {
    return follower.isToBePlaced(now, heartbeat.multipliedBy(PLACED))
        ? ByteBuffer.wrap(Event.chunk(teller.log().at(follower.place()).block()))
        : beat.rewind();
  }

  private void each(Step step) {
    followers.forEach(follower -> attempt(follower, step));
  }

  private void attempt(Follower follower, Step step) {
    try {
      step.take(follower);
    } catch (IOException gone) {
      LOG.debug("a client is gone", gone);
      ending.put(follower, End.GONE);
    } catch (ViewUnavailableException unknown) {
      // What may be sent is not known; it comes back.
      ending.put(follower, End.CUT_OFF);
    } catch (RuntimeException fault) {
      LOG.error("a client of a stream cannot be moved on", fault);
      ending.put(follower, End.BROKEN_OFF);
    }
  }

  private void end() {
    ending.forEach((follower, how) -> {
      if (followers.remove(follower)) {
        follower.release(how);
      }
    });
    ending.clear();
  }
}
