package news.dateline.publish.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import news.dateline.article.FeedEvent;

/**
 * One event in the form of {@code text/event-stream} (WHATWG HTML, section 9.2): the ninjs of the
 * feed topic with three members more. Ninjs has no line breaks, so one data line does.
 */
final class Event {
  private static final byte[] END_OF_CHUNK = {'\r', '\n'};

  private final byte[] head;
  private final byte[] ninjs;
  private final byte[] tail;

  private Event(byte[] head, byte[] ninjs, byte[] tail) {
    this.head = head;
    this.ninjs = ninjs;
    this.tail = tail;
  }

  /**
   * The event.
   *
   * @param id where a client goes on that has it
   * @param seen what happened, as the client sees it
   * @param ninjs an object, of which the last byte closes it
   * @param feed what it is said to be of
   */
  static Event of(Cursor id, FeedEvent seen, byte[] ninjs, String feed) {
    String head = "id: " + id + "\nevent: " + seen.event().label() + "\ndata: ";
    String tail =
        ",\"feed\":\""
            + feed
            + "\",\"reason\":\""
            + seen.reason().label()
            + "\",\"revision\":"
            + seen.revision()
            + "}\n\n";
    return new Event(head.getBytes(UTF_8), ninjs, tail.getBytes(UTF_8));
  }

  /** The same as one chunk of a response (RFC 9112, section 7.1). */
  Event chunked() {
    return new Event(joined(size(length()), head), ninjs, joined(tail, END_OF_CHUNK));
  }

  /** {@code text} as one chunk of a response. */
  static byte[] chunk(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return joined(joined(size(bytes.length), bytes), END_OF_CHUNK);
  }

  private static byte[] size(int length) {
    return (Integer.toHexString(length) + "\r\n").getBytes(UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** How many bytes it has. */
  int length() {
    return head.length + shown() + tail.length;
  }

  /** The members come where the object would end. */
  private int shown() {
    return ninjs.length - 1;
  }

  /**
   * Copies what {@code target} has room for, from the {@code offset}th byte on.
   *
   * @return how many bytes that is
   */
  int copy(int offset, ByteBuffer target) {
    int before = target.position();
    put(head, head.length, offset, target);
    put(ninjs, shown(), offset - head.length, target);
    put(tail, tail.length, offset - head.length - shown(), target);
    return target.position() - before;
  }

  private static void put(byte[] part, int length, int offset, ByteBuffer target) {
    int from = Math.max(offset, 0);
    int count = Math.min(length - from, target.remaining());
    if (count > 0) {
      target.put(part, from, count);
    }
  }
}
