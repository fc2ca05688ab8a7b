package news.dateline.publish.stream;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.view.FeedView;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/** Answers requests for a stream of events. */
public final class Streams {
  private static final io.helidon.http.HeaderName LAST_EVENT_ID =
      HeaderNames.create("Last-Event-ID");
  private static final io.helidon.http.HeaderName ACCEL_BUFFERING =
      HeaderNames.create("X-Accel-Buffering");
  private static final int RETRY_MS = 1000;

  /** For how long the log has every event: the compaction lag of the feed topics. */
  private static final Duration EXACT = Duration.ofDays(6);

  private final FeedLog log;
  private final Hub hub;
  private final FeedView view;
  private final NinjsWriter ninjs;
  private final int queue;
  private final Duration heartbeat;
  private final Clock clock;

  /**
   * Streams from {@code log} and {@code hub}.
   *
   * @param queue how many events may wait for a client
   * @param heartbeat how long a stream is silent at the most
   * @param clock says how old a cursor is
   */
  public Streams(
      FeedLog log,
      Hub hub,
      FeedView view,
      NinjsWriter ninjs,
      int queue,
      Duration heartbeat,
      Clock clock) {
    this.log = log;
    this.hub = hub;
    this.view = view;
    this.ninjs = ninjs;
    this.queue = queue;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /** Streams what {@code filter} matches, under the name {@code feed}, until the client goes. */
  public void serve(
      ServerRequest request, ServerResponse response, String feed, StreamFilter filter)
      throws IOException {
    Optional<String> lastEventId = request.headers().first(LAST_EVENT_ID);
    Optional<Cursor> resume = lastEventId.map(Streams::cursor);
    Optional<Instant> since = request.query().first("since").asOptional().map(Streams::instant);
    response.header(HeaderNames.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.header(ACCEL_BUFFERING, "no");
    try (OutputStream out = response.outputStream()) {
      EventWriter writer = new EventWriter(out, log.start(), feed);
      StreamSession session = new StreamSession(log, hub, view, ninjs, writer, filter);
      writer.retry(RETRY_MS);
      session.run(begin(session, writer, resume, since), queue, heartbeat);
    }
  }

  private long begin(
      StreamSession session, EventWriter writer, Optional<Cursor> resume, Optional<Instant> since)
      throws IOException {
    if (resume.isEmpty() && since.isEmpty()) {
      return hub.next();
    }
    Optional<String> gap = Optional.empty();
    long next;
    if (resume.isPresent()) {
      next = resume.get().offset() + 1;
      gap = foreign(resume.get());
    } else {
      next = log.offsetAt(since.get());
    }
    // Compaction leaves nothing out that is younger than this.
    if (gap.isEmpty() && next < log.offsetAt(clock.instant().minus(EXACT))) {
      gap = Optional.of("the cursor is older than " + EXACT.toDays() + " days");
    }
    if (gap.isEmpty()) {
      return next;
    }
    writer.gap(gap.get());
    return session.sendCurrent();
  }

  private Optional<String> foreign(Cursor cursor) {
    boolean ours = cursor.sameLog(log.start()) && cursor.offset() < log.end();
    return ours ? Optional.empty() : Optional.of("the cursor is of another log");
  }

  private static Cursor cursor(String text) {
    return Cursor.parse(text)
        .orElseThrow(() ->
            new ProblemException(
                new Problem(
                    400,
                    "bad-cursor",
                    "The Last-Event-ID cannot be read",
                    "Expected the id of an event of this stream, <cluster>:<topic>:<offset>.")));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw new ProblemException(
          new Problem(
              400,
              "bad-since",
              "The time in ?since= cannot be read",
              "Expected an instant such as 2026-11-22T10:00:00Z."));
    }
  }
}
