package news.dateline.publish.stream;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * One client of a stream. Its thread is the one that makes it: that sends what the client missed,
 * and waits while an {@link EventLoop} sends what comes.
 */
final class Subscriber implements AutoCloseable {
  private final Hub hub;
  private final Thread thread = Thread.currentThread();
  private volatile boolean cutOff;
  // Of System.nanoTime; 0 while nothing is being written.
  private volatile long writingSince;
  // The same: until when it may hold what it holds.
  private volatile long holdingUntil;
  private volatile BooleanSupplier wanted = () -> false;

  Subscriber(Hub hub) {
    this.hub = hub;
  }

  /** Its thread gives bytes to the network; {@link #wrote} when that has taken them. */
  void writes() {
    writingSince = now();
  }

  private static long now() {
    long now = System.nanoTime();
    return now == 0 ? 1 : now;
  }

  void wrote() {
    writingSince = 0;
  }

  /** Whether its network has taken nothing for {@code time}. */
  boolean isStuck(long now, Duration time) {
    long since = writingSince;
    return since != 0 && now - since > time.toNanos();
  }

  /**
   * It holds what others may wait for.
   *
   * @param turn how long it may while they do
   * @param byOthers whether they do
   */
  void holds(Duration turn, BooleanSupplier byOthers) {
    wanted = byOthers;
    holdingUntil = now() + turn.toNanos();
  }

  void holdsNothing() {
    holdingUntil = 0;
  }

  /** Whether it has held for too long what others wait for. */
  boolean isInTheWay(long now) {
    long until = holdingUntil;
    return until != 0 && now - until > 0 && wanted.getAsBoolean();
  }

  /** Ends it: the client is to come back with its last event id. */
  void cutOff() {
    cutOff = true;
    // Ends a write that the network does not take, too.
    thread.interrupt();
  }

  boolean isCutOff() {
    return cutOff;
  }

  @Override
  public void close() {
    hub.leave(this);
  }
}
