package news.dateline.publish.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What some followers get next, as chunks of a response, in one piece of memory: filled once,
 * written to all who are at the same place and wish the same.
 */
final class Batch {
  /** How much is offered to a network at once. */
  static final int BYTES = 64 * 1024;

  private static final int MOST = 256;

  private final Teller teller;
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES);
  // Which entries it has wholly, and where each ends.
  private final Entry[] entries = new Entry[MOST];
  private final int[] ends = new int[MOST];
  private int count;
  // For whom it was filled.
  private @Nullable Wish wish;
  private @Nullable Entry at;
  private int sent;
  private long ahead;

  Batch(Teller teller) {
    this.teller = teller;
  }

  /** What may be told may have changed. */
  void forget() {
    wish = null;
  }

  /**
   * Moves {@code follower} on, up to {@code newest} or as far as its network goes.
   *
   * @throws IOException when it is gone
   */
  void send(Follower follower, Entry newest, long now) throws IOException {
    if (!isFor(follower)) {
      fill(follower, newest);
    }
    bytes.rewind();
    int offered = bytes.remaining();
    int written = offered == 0 ? 0 : follower.channel.write(bytes);
    int done = 0;
    int passed = 0;
    while (passed < count && ends[passed] <= written) {
      follower.has(entries[passed]);
      done = ends[passed];
      passed++;
    }
    follower.sent = passed == 0 ? follower.sent + written : written - done;
    follower.wrote(written, offered, now);
  }

  private boolean isFor(Follower follower) {
    return follower.wish.equals(wish)
        && at == follower.at
        && sent == follower.sent
        && ahead == follower.ahead;
  }

  private void fill(Follower follower, Entry newest) {
    forget();
    bytes.clear();
    count = 0;
    Entry last = follower.at;
    int begun = follower.sent;
    Entry next = last == newest ? null : last.next();
    while (next != null && count < MOST && add(next, begun, follower)) {
      begun = 0;
      entries[count] = next;
      ends[count] = bytes.position();
      count++;
      next = next == newest ? null : next.next();
    }
    bytes.flip();
    wish = follower.wish;
    at = follower.at;
    sent = follower.sent;
    ahead = follower.ahead;
  }

  /** Whether all of it was added, and not only a beginning. */
  private boolean add(Entry entry, int begun, Follower follower) {
    if (entry.change().offset() < follower.ahead) {
      return true;
    }
    Optional<Event> event =
        begun > 0
            ? teller.goOn(entry.change(), follower.wish)
            : teller.tell(entry.change(), follower.wish);
    if (event.isEmpty()) {
      return true;
    }
    Event chunk = event.get().chunked();
    return begun + chunk.copy(begun, bytes) == chunk.length();
  }
}
