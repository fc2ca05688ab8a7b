package news.dateline.publish.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import news.dateline.article.FeedEvent;
import news.dateline.publish.view.Change;

/**
 * Writes events in the form of {@code text/event-stream}. Ninjs has no line breaks, so one data
 * line does.
 */
final class EventWriter {
  private static final byte[] HEARTBEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);

  private final OutputStream out;
  private final Cursor log;
  private final String feed;

  EventWriter(OutputStream out, Cursor log, String feed) {
    this.out = out;
    this.log = log;
    this.feed = feed;
  }

  /** How long a client should wait before it comes back, in milliseconds. */
  void retry(int millis) throws IOException {
    out.write(("retry: " + millis + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  void heartbeat() throws IOException {
    out.write(HEARTBEAT);
    out.flush();
  }

  /** What was missed cannot be told; the current state follows. */
  void gap(String reason) throws IOException {
    String event = "event: gap\ndata: {\"reason\":\"" + reason + "\"}\n\n";
    out.write(event.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * {@code change} as {@code seen} through the client's filter: {@code ninjs} with the feed, the
   * reason and the revision.
   */
  void event(Change change, FeedEvent seen, byte[] ninjs) throws IOException {
    String head =
        "id: " + log.at(change.offset()) + "\nevent: " + seen.event().label() + "\ndata: ";
    String members =
        ",\"feed\":\""
            + feed
            + "\",\"reason\":\""
            + seen.reason().label()
            + "\",\"revision\":"
            + seen.revision()
            + "}\n\n";
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.write(ninjs, 0, ninjs.length - 1);
    out.write(members.getBytes(StandardCharsets.UTF_8));
  }

  void flush() throws IOException {
    out.flush();
  }
}
