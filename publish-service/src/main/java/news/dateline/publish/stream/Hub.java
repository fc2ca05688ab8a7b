package news.dateline.publish.stream;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.publish.view.Change;

/** Hands every new change to every subscriber. Never waits for one. */
public final class Hub implements AutoCloseable {
  private final Set<Subscriber> subscribers = new LinkedHashSet<>();
  private long next;
  private boolean closed;

  /** A hub that has handed out nothing yet. */
  public Hub() {}

  /** Hands out {@code change}. */
  public synchronized void publish(Change change) {
    if (change.offset() < next) {
      // Read once more, by a view that lost it.
      return;
    }
    next = change.offset() + 1;
    subscribers.forEach(subscriber -> subscriber.offer(change));
    subscribers.removeIf(Subscriber::isCutOff);
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

  /**
   * Lets {@code subscriber} in when it has everything before {@link #next}. It may get changes that
   * it has already, when it read ahead of the hub; they are before its own position.
   */
  synchronized boolean join(Subscriber subscriber, long position) {
    if (closed) {
      subscriber.cutOff();
      return true;
    }
    return position >= next && subscribers.add(subscriber);
  }

  synchronized void leave(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  /** Cuts everybody off; they come back to another replica, or to the next start. */
  @Override
  public synchronized void close() {
    closed = true;
    List.copyOf(subscribers).forEach(Subscriber::cutOff);
    subscribers.clear();
  }
}
