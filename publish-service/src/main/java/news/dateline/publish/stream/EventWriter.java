package news.dateline.publish.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Writes what a client missed, in the form of {@code text/event-stream}, many events at once where
 * many are there. One piece is small, so that a client that takes nothing holds little.
 */
final class EventWriter {
  /** Means nothing. */
  static final String HEARTBEAT = ": \n\n";

  private static final int PIECE = 8 * 1024;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final OutputStream out;
  private final Subscriber subscriber;
  private final Duration silence;
  private ByteBuffer piece = NOTHING;
  private long wroteAt = System.nanoTime();
  // What it has told says where the client is.
  private boolean placed;
  private boolean gap;

  /**
   * Writes to {@code out} for {@code subscriber}.
   *
   * @param silence for how long it may write nothing
   */
  EventWriter(OutputStream out, Subscriber subscriber, Duration silence) {
    this.out = out;
    this.subscriber = subscriber;
    this.silence = silence;
  }

  /** How long a client should wait before it comes back, in milliseconds. */
  void retry(int millis) throws IOException {
    line("retry: " + millis + "\n\n");
    flush();
  }

  /** What was missed cannot be told; the current state follows. */
  void gap(String reason) throws IOException {
    flush();
    gap = true;
    line("event: gap\ndata: {\"reason\":\"" + reason + "\"}\n\n");
  }

  /** The client has everything up to {@code cursor}; it is told unless its last event says so. */
  void place(Cursor cursor) throws IOException {
    if (!placed) {
      line(cursor.block());
    }
  }

  /**
   * Gives the network what is there, and {@code block} where that is nothing for too long: among
   * much that a client does not wish, proxies would think it was dead.
   */
  void flushOr(String block) throws IOException {
    if (piece.position() == 0 && System.nanoTime() - wroteAt >= silence.toNanos()) {
      line(block);
    }
    flush();
  }

  /** Breaks a silence. */
  void heartbeat() throws IOException {
    line(HEARTBEAT);
    flush();
  }

  private void line(String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
    makeRoom();
    piece.put(bytes);
  }

  /** The event. */
  void event(Event event) throws IOException {
    // After a gap come articles as they are now, with the ids of their last changes.
    placed = !gap;
    int copied = 0;
    while (copied < event.length()) {
      makeRoom();
      copied += event.copy(copied, piece);
    }
  }

  private void makeRoom() throws IOException {
    if (piece.capacity() == 0) {
      piece = ByteBuffer.allocate(PIECE);
    } else if (!piece.hasRemaining()) {
      write();
    }
  }

  /** Gives the network what is there, and holds no memory until more comes. */
  void flush() throws IOException {
    if (piece.position() > 0) {
      write();
    }
    piece = NOTHING;
  }

  private void write() throws IOException {
    subscriber.writes();
    out.write(piece.array(), 0, piece.position());
    out.flush();
    subscriber.wrote();
    wroteAt = System.nanoTime();
    piece.clear();
  }
}
