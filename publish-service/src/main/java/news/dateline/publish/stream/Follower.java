package news.dateline.publish.stream;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One client that has everything up to some entry. It holds no queue of its own: what it has not
 * got yet is in the {@link Hub}, once for all. An {@link EventLoop} moves it on, and nobody else
 * touches it until that lets it go.
 */
final class Follower {
  /** How it ended. */
  enum End {
    /** It has whole events only, and is to come back with the id of the last. */
    CUT_OFF,
    /** It has the beginning of an event: nothing more can be said to it. */
    BROKEN_OFF,
    /** It went. */
    GONE
  }

  final SocketChannel channel;

  /** The same object for all who wish the same. */
  Wish wish;

  /**
   * Changes before this offset it has already, from a replica that is ahead; 0 when it has none.
   */
  long ahead;

  /** The last entry of which it has everything. */
  Entry at;

  /** How many bytes of the event after that it has. */
  int sent;

  private @Nullable SelectionKey key;

  private final CountDownLatch released = new CountDownLatch(1);
  // Of System.nanoTime.
  private long wroteAt = System.nanoTime();
  private long placedAt = wroteAt;
  private long offeredAt;
  private boolean waiting;
  private volatile End end = End.GONE;

  /** One who has everything up to {@code at}, and what is before {@code ahead}. */
  Follower(SocketChannel channel, Wish wish, Entry at, long ahead) {
    this.channel = channel;
    this.wish = wish;
    this.at = at;
    this.ahead = ahead;
  }

  /** {@code selector} hears of its network, and when it goes. */
  void enter(Selector selector) throws ClosedChannelException {
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** It has everything up to {@code entry}. */
  void has(Entry entry) {
    at = entry;
    if (entry.change().offset() >= ahead) {
      ahead = 0;
    }
  }

  /** Its network took {@code bytes} of {@code offered}. */
  void wrote(int bytes, int offered, long now) {
    if (bytes > 0) {
      wroteAt = now;
    }
    if (bytes > 0 || !waiting) {
      offeredAt = now;
    }
    waits(bytes < offered);
  }

  /** Its network takes something again. */
  void ready() {
    waits(false);
  }

  private void waits(boolean now) {
    if (now != waiting && key != null) {
      key.interestOps(now ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
    waiting = now;
  }

  /** Whether its network is to say when it takes more. */
  boolean waits() {
    return waiting;
  }

  /** Whether its network has taken nothing of what was offered for {@code time}. */
  boolean isStuck(long now, Duration time) {
    return waiting && now - offeredAt > time.toNanos();
  }

  /** Whether nothing was said to it for {@code time}, though it would listen. */
  boolean isSilent(long now, Duration time) {
    return !waiting && sent == 0 && now - wroteAt >= time.toNanos();
  }

  /** The offset of the last record it has everything up to; -1 before the first. */
  long place() {
    return Math.max(at.end(), ahead) - 1;
  }

  /** Whether where it is was last said {@code time} ago, and is to be said again. */
  boolean isToBePlaced(long now, Duration time) {
    boolean due = now - placedAt >= time.toNanos();
    placedAt = due ? now : placedAt;
    return due;
  }

  /** Whether what comes next for it is no longer kept: {@code oldest} is what was before that. */
  boolean isOvertaken(Entry oldest) {
    return at.number() < oldest.number();
  }

  /** Lets it go. */
  void release(End how) {
    if (key != null) {
      key.cancel();
    }
    end = how == End.CUT_OFF && sent > 0 ? End.BROKEN_OFF : how;
    released.countDown();
  }

  /**
   * Waits until it was let go.
   *
   * @throws InterruptedException when the waiting thread is to end it
   */
  End await() throws InterruptedException {
    released.await();
    return end;
  }
}
