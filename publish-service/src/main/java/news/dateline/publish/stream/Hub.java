package news.dateline.publish.stream;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import news.dateline.publish.view.Change;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest changes, kept once for all who follow, and who follows. Never waits for anybody: who
 * is overtaken by what is thrown away, or takes nothing from the network, is cut off and comes back
 * with its last event id.
 */
public final class Hub implements AutoCloseable {
  /** How long one piece of a stream may wait for the network. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
  private static final long MOST_BYTES = 64L << 20;
  private static final int BEATS = 8;

  private final int mostChanges;
  private final int mostSubscribers;
  private final Duration heartbeat;
  private final Duration patience;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stream-pulse").factory());
  private final ScheduledFuture<?> beats;
  private final Set<Subscriber> subscribers = new LinkedHashSet<>();
  // The last one that is not kept, so that whoever has it can go on.
  private Entry oldest = Entry.start();
  private Entry newest = oldest;
  private long bytes;
  // Everything from this offset on is kept.
  private long from;
  private long next;
  private boolean begun;
  private boolean closed;

  /**
   * A hub that has handed out nothing yet.
   *
   * @param mostChanges how many changes may wait for a client
   * @param mostSubscribers how many clients may follow at once
   * @param heartbeat how long a stream is silent at the most
   */
  public Hub(int mostChanges, int mostSubscribers, Duration heartbeat) {
    this(mostChanges, mostSubscribers, heartbeat, PATIENCE);
  }

  Hub(int mostChanges, int mostSubscribers, Duration heartbeat, Duration patience) {
    this.mostChanges = mostChanges;
    this.mostSubscribers = mostSubscribers;
    this.heartbeat = heartbeat;
    this.patience = patience;
    long period = Math.clamp(heartbeat.toMillis() / BEATS, 10, 1_000);
    this.beats = pulse.scheduleAtFixedRate(this::beat, period, period, TimeUnit.MILLISECONDS);
  }

  /** Hands out {@code change}. */
  public synchronized void publish(Change change) {
    if (begun && change.offset() < next) {
      // Read once more, by a view that lost it.
      return;
    }
    begin(change.offset());
    next = change.offset() + 1;
    newest = newest.append(change);
    bytes += newest.bytes();
    forget();
    for (Subscriber subscriber : subscribers) {
      if (subscriber.isOvertaken(oldest)) {
        subscriber.cutOff();
      } else {
        subscriber.wake();
      }
    }
  }

  private void begin(long offset) {
    if (!begun) {
      begun = true;
      from = offset;
      next = offset;
    }
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
    begin(offset);
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

  /**
   * Lets {@code subscriber} follow from {@code position} on, when everything from there on is kept.
   * It may get changes that it has already; they are before its position.
   */
  synchronized boolean join(Subscriber subscriber, long position) {
    if (closed) {
      subscriber.cutOff();
      return true;
    }
    if (position < from) {
      return false;
    }
    Entry place = oldest;
    if (position >= next) {
      place = newest;
    } else {
      Entry following = place.next();
      while (following != null && following.change().offset() < position) {
        place = following;
        following = place.next();
      }
    }
    subscriber.begin(place);
    return true;
  }

  synchronized void leave(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  private synchronized void beat() {
    long now = System.nanoTime();
    for (Subscriber subscriber : subscribers) {
      try {
        if (subscriber.isStuck(now, patience)) {
          subscriber.cutOff();
        } else {
          subscriber.breathe(now, heartbeat);
        }
      } catch (RuntimeException fault) {
        // One that is thrown on would end the schedule, and with it everybody's signs of life.
        LOG.error("a client of a stream cannot be told that it is there", fault);
      }
    }
  }

  /** Cuts everybody off; they come back to another replica, or to the next start. */
  @Override
  public void close() {
    beats.cancel(true);
    pulse.shutdown();
    synchronized (this) {
      closed = true;
      List.copyOf(subscribers).forEach(Subscriber::cutOff);
    }
  }
}
