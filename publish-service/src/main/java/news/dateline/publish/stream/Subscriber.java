package news.dateline.publish.stream;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One client's place among the newest changes. It holds no queue of its own: what it has not read
 * yet is in the {@link Hub}, once for all. Its thread is the one that makes it.
 */
final class Subscriber implements AutoCloseable {
  private final Hub hub;
  private final Thread thread = Thread.currentThread();
  private volatile @Nullable Entry at;
  private volatile boolean asleep;
  private volatile boolean silentTooLong;
  private volatile boolean cutOff;
  // Of System.nanoTime; 0 while nothing is being written.
  private volatile long writingSince;
  private volatile long wroteAt = System.nanoTime();

  Subscriber(Hub hub) {
    this.hub = hub;
  }

  /** It has everything up to {@code entry}. */
  void begin(Entry entry) {
    at = entry;
  }

  /** The next change, if it is there. */
  @Nullable Entry poll() {
    Entry entry = at == null ? null : at.next();
    at = entry == null ? at : entry;
    return entry;
  }

  /**
   * The next change; null when it is time for a sign of life.
   *
   * @throws InterruptedException when it was cut off
   */
  @Nullable Entry await() throws InterruptedException {
    Entry entry = poll();
    while (entry == null) {
      asleep = true;
      entry = poll();
      if (entry == null && !cutOff && !silentTooLong) {
        LockSupport.park(this);
      }
      asleep = false;
      if (cutOff || Thread.interrupted()) {
        throw new InterruptedException("cut off");
      }
      if (entry == null && silentTooLong) {
        silentTooLong = false;
        return null;
      }
      entry = entry == null ? poll() : entry;
    }
    return entry;
  }

  /** Something happened. */
  void wake() {
    if (asleep) {
      LockSupport.unpark(thread);
    }
  }

  /** Bytes are given to the network; {@link #wrote} when it has taken them. */
  void writes() {
    long now = System.nanoTime();
    writingSince = now == 0 ? 1 : now;
  }

  void wrote() {
    wroteAt = writingSince;
    writingSince = 0;
  }

  /** Whether its network has taken nothing for {@code time}. */
  boolean isStuck(long now, Duration time) {
    long since = writingSince;
    return since != 0 && now - since > time.toNanos();
  }

  /** Sees to it that it says something when it has been silent for {@code time}. */
  void breathe(long now, Duration time) {
    if (asleep && now - wroteAt >= time.toNanos()) {
      silentTooLong = true;
      LockSupport.unpark(thread);
    }
  }

  /** Whether what comes next for it is no longer kept: {@code oldest} is what was before that. */
  boolean isOvertaken(Entry oldest) {
    Entry place = at;
    return place != null && place.number() < oldest.number();
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
