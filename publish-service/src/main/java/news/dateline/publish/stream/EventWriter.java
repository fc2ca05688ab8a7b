package news.dateline.publish.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import news.dateline.article.FeedEvent;

/**
 * Writes events in the form of {@code text/event-stream}, many at once where many are there. Ninjs
 * has no line breaks, so one data line does. Between two writes it holds no memory; one piece is
 * small, so that a client that takes nothing holds little.
 */
final class EventWriter {
  private static final byte[] HEARTBEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOTHING = new byte[0];
  private static final int PIECE = 8 * 1024;

  private final OutputStream out;
  private final Subscriber subscriber;
  private final Cursor log;
  private final byte[] feed;
  private byte[] waiting = NOTHING;
  private int length;

  /** Writes to {@code out} for {@code subscriber}, with cursors of {@code log}. */
  EventWriter(OutputStream out, Subscriber subscriber, Cursor log, String feed) {
    this.out = out;
    this.subscriber = subscriber;
    this.log = log;
    this.feed = (",\"feed\":\"" + feed + "\",\"reason\":\"").getBytes(StandardCharsets.UTF_8);
  }

  /** How long a client should wait before it comes back, in milliseconds. */
  void retry(int millis) throws IOException {
    add(("retry: " + millis + "\n\n").getBytes(StandardCharsets.UTF_8));
    flush();
  }

  void heartbeat() throws IOException {
    add(HEARTBEAT);
    flush();
  }

  /** What was missed cannot be told; the current state follows. */
  void gap(String reason) throws IOException {
    add(("event: gap\ndata: {\"reason\":\"" + reason + "\"}\n\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The event at {@code offset} as {@code seen} through the client's filter: {@code ninjs} with the
   * feed, the reason and the revision.
   */
  void event(long offset, FeedEvent seen, byte[] ninjs) throws IOException {
    event(Entry.head(log, offset, seen.event()), seen, ninjs);
  }

  /** The same, of an entry that others get, too. */
  void event(Entry entry, FeedEvent seen, byte[] ninjs) throws IOException {
    event(entry.head(log, seen.event()), seen, ninjs);
  }

  private void event(byte[] head, FeedEvent seen, byte[] ninjs) throws IOException {
    byte[] members =
        (seen.reason().label() + "\",\"revision\":" + seen.revision() + "}\n\n")
            .getBytes(StandardCharsets.UTF_8);
    reserve(head.length + ninjs.length + feed.length + members.length);
    add(head, head.length);
    add(ninjs, ninjs.length - 1);
    add(feed, feed.length);
    add(members, members.length);
  }

  /** Whether more is best added before it is flushed. */
  boolean hasRoom() {
    return length < PIECE;
  }

  void flush() throws IOException {
    int bytes = length;
    byte[] piece = waiting;
    length = 0;
    waiting = NOTHING;
    write(piece, 0, bytes);
  }

  private void add(byte[] bytes) throws IOException {
    reserve(bytes.length);
    add(bytes, bytes.length);
  }

  /** Makes room for {@code more} bytes, or for a piece where that is less. */
  private void reserve(int more) throws IOException {
    if (length > 0 && length + more > PIECE) {
      flush();
    }
    int needed = Math.min(PIECE, length + more);
    if (waiting.length < needed) {
      waiting = Arrays.copyOf(waiting, length == 0 ? needed : Math.min(PIECE, 2 * needed));
    }
  }

  private void add(byte[] bytes, int count) throws IOException {
    int done = 0;
    while (done < count) {
      if (length == waiting.length) {
        write(waiting, 0, length);
        length = 0;
      }
      int part = Math.min(count - done, waiting.length - length);
      System.arraycopy(bytes, done, waiting, length, part);
      length += part;
      done += part;
    }
  }

  private void write(byte[] bytes, int begin, int count) throws IOException {
    if (count > 0) {
      subscriber.writes();
      out.write(bytes, begin, count);
      out.flush();
      subscriber.wrote();
    }
  }
}
