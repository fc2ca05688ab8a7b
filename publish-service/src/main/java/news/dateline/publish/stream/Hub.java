package news.dateline.publish.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.publish.view.Change;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes, kept once for all who follow, and who follows. Never waits for anybody: who
 * is overtaken by what is thrown away, or takes nothing from the network, is cut off and comes back
 * with its last event id.
 */
public final class Hub implements AutoCloseable {
  /** How long one piece of a stream may wait for the network. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration CHECK = Duration.ofSeconds(1);
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_LOOPS = 4;

  private final int mostChanges;
  private final int mostSubscribers;
  private final Duration heartbeat;
  private final Duration patience;
  private final ScheduledExecutorService checks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stream-checks").factory());
  private final ScheduledFuture<?> checking;
  private final List<EventLoop> loops = new ArrayList<>();
  private final AtomicInteger followed = new AtomicInteger();
  private final Set<Subscriber> subscribers = new LinkedHashSet<>();
  // The last one that is not kept, so that whoever has it can go on.
  private volatile Entry oldest = Entry.start();
  private volatile Entry newest = oldest;
  private long bytes;
  // Everything from this offset on is kept.
  private long from = Long.MAX_VALUE;
  private long next;
  private boolean closed;

  /**
   * A hub that has handed out nothing yet.
   *
   * @param teller says what followers see of a change
   * @param mostChanges how many changes may wait for a client
   * @param mostSubscribers how many clients may follow at once
   * @param heartbeat how long a stream is silent at the most
   */
  public Hub(Teller teller, int mostChanges, int mostSubscribers, Duration heartbeat) {
    this(teller, mostChanges, mostSubscribers, heartbeat, PATIENCE);
  }

  Hub(Teller teller, int mostChanges, int mostSubscribers, Duration heartbeat, Duration patience) {
    this.mostChanges = mostChanges;
    this.mostSubscribers = mostSubscribers;
    this.heartbeat = heartbeat;
    this.patience = patience;
    int count = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_LOOPS);
    try {
      for (int i = 0; i < count; i++) {
        EventLoop loop = new EventLoop(this, teller, heartbeat, patience);
        loops.add(loop);
        Thread.ofPlatform().daemon().name("stream-loop-" + i).start(loop);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("no streams can be served", failed);
    }
    checking =
        checks.scheduleAtFixedRate(
            this::check, CHECK.toMillis(), CHECK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What was read before this is history, and what is read from now on is kept. */
  public synchronized void begin() {
    from = Math.min(from, next);
  }

  /** Hands out {@code change}. */
  public synchronized void publish(Change change) {
    if (change.offset() < next) {
      // Read once more, by a view that lost it.
      return;
    }
    next = change.offset() + 1;
    if (change.offset() < from) {
      return;
    }
    newest = newest.append(change);
    bytes += newest.bytes();
    forget();
    loops.forEach(EventLoop::wake);
  }

  /** The newest is kept, however large. */
  private void forget() {
    Entry first = oldest.next();
    while (first != null
        && first != newest
        && (newest.number() - oldest.number() > mostChanges || bytes > MOST_BYTES)) {
      oldest = first;
      bytes -= first.bytes();
      from = first.change().offset() + 1;
      first = oldest.next();
    }
  }

  /** Every change before {@code offset} was handed out, though the last offsets may hold none. */
  public synchronized void advance(long offset) {
    next = Math.max(next, offset);
  }

  /** The offset of what comes next. */
  public synchronized long next() {
    return next;
  }

  /** How many listen. */
  public synchronized int size() {
    return subscribers.size();
  }

  /** How long a stream is silent at the most. */
  Duration heartbeat() {
    return heartbeat;
  }

  /** The last change there is. */
  Entry newest() {
    return newest;
  }

  /** The last change that is not kept any more. */
  Entry oldest() {
    return oldest;
  }

  /**
   * Takes in the client that the calling thread serves, until it is closed.
   *
   * @throws ProblemException 503 when there are too many
   */
  Subscriber enter() {
    Subscriber subscriber = new Subscriber(this);
    synchronized (this) {
      if (subscribers.size() < mostSubscribers && !closed) {
        subscribers.add(subscriber);
        return subscriber;
      }
    }
    throw new ProblemException(
        new Problem(
            503,
            "too-many-streams",
            "Too many clients follow streams here",
            closed
                ? "The service is closing; try again in some seconds."
                : "The limit is " + mostSubscribers + "; try again in some seconds."));
  }

  /** The entry before {@code position}; null when not everything from there on is kept. */
  synchronized @Nullable Entry before(long position) {
    if (position < from) {
      return null;
    }
    if (position >= next) {
      return newest;
    }
    Entry place = oldest;
    Entry following = place.next();
    while (following != null && following.change().offset() < position) {
      place = following;
      following = place.next();
    }
    return place;
  }

  /**
   * Sends {@code channel} what comes, until it ends; the calling thread waits.
   *
   * @param place what it has
   * @param position before this offset it has everything
   */
  Follower.End follow(SocketChannel channel, Wish wish, Entry place, long position) {
    Follower follower = new Follower(channel, wish, place, position);
    return loops.get(Math.floorMod(followed.getAndIncrement(), loops.size())).follow(follower);
  }

  synchronized void leave(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  private synchronized void check() {
    long now = System.nanoTime();
    for (Subscriber subscriber : subscribers) {
      if (subscriber.isStuck(now, patience) || subscriber.isInTheWay(now)) {
        subscriber.cutOff();
      }
    }
  }

  /** Cuts everybody off; they come back to another replica, or to the next start. */
  @Override
  public void close() {
    checking.cancel(false);
    checks.shutdown();
    synchronized (this) {
      closed = true;
      List.copyOf(subscribers).forEach(Subscriber::cutOff);
    }
    loops.forEach(EventLoop::close);
  }
}
