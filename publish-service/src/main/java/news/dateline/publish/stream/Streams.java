package news.dateline.publish.stream;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import news.dateline.publish.view.ViewUnavailableException;
import news.dateline.runtime.http.EmptyStream;
import news.dateline.runtime.http.OpenChannels;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests for a stream of events. */
public final class Streams {
  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final io.helidon.http.HeaderName LAST_EVENT_ID =
      HeaderNames.create("Last-Event-ID");
  private static final io.helidon.http.HeaderName ACCEL_BUFFERING =
      HeaderNames.create("X-Accel-Buffering");
  private static final int RETRY_MS = 1000;

  /** When a client that cannot be served comes back. */
  private static final Duration LATER = Duration.ofSeconds(2);

  /** For how long a client that comes back early waits for what is not ready. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long CHECK_NANOS = Duration.ofMillis(50).toNanos();

  /** For how long the log has every event: the compaction lag of the feed topics. */
  private static final Duration EXACT = Duration.ofDays(6);

  /** What the kernel keeps for a client that does not read; by itself it would take megabytes. */
  private static final int SEND_BUFFER = 256 * 1024;

  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final Duration HORIZON_AGE = Duration.ofMinutes(1);

  private final FeedLog log;
  private final Hub hub;
  private final Teller teller;
  private final Supplier<Optional<String>> complaint;
  private final Clock clock;
  private final Allowance allowance;
  private volatile Horizon horizon = new Horizon(Instant.MIN, 0);

  /** As of when which offset was the first that is exact. */
  private record Horizon(Instant at, long offset) {}

  /**
   * Streams from {@code log} and {@code hub}.
   *
   * @param complaint why feeds cannot be read now; empty when they can
   * @param clock says how old a cursor is
   */
  public Streams(
      FeedLog log, Hub hub, Teller teller, Supplier<Optional<String>> complaint, Clock clock) {
    this.log = log;
    this.hub = hub;
    this.allowance = new Allowance(hub.heartbeat());
    this.teller = teller;
    this.complaint = complaint;
    this.clock = clock;
  }

  /**
   * Streams until the client goes. Who asks for {@code text/event-stream} by name and cannot be
   * served yet gets an {@link EmptyStream}.
   *
   * @param wish read when it is known which feeds there are
   * @throws ProblemException when the request cannot be read, or too many follow already
   * @throws ViewUnavailableException when the feeds cannot be read for some time
   */
  public void serve(ServerRequest request, ServerResponse response, Supplier<Wish> wish)
      throws IOException {
    try {
      enter(request, response, wish);
    } catch (ProblemException | ViewUnavailableException refused) {
      if (!passes(refused) || !EmptyStream.suits(request)) {
        throw refused;
      }
      EmptyStream.send(response, LATER);
    }
  }

  /** Whether it is better some seconds later. */
  private static boolean passes(RuntimeException refused) {
    return refused instanceof ViewUnavailableException
        || (refused instanceof ProblemException problem
            && problem.problem().status() == Status.SERVICE_UNAVAILABLE_503.code());
  }

  private void enter(ServerRequest request, ServerResponse response, Supplier<Wish> wish)
      throws IOException {
    Optional<Cursor> resume = request.headers().first(LAST_EVENT_ID).map(Streams::cursor);
    Optional<Instant> since = request.query().first("since").asOptional().map(Streams::instant);
    try (Subscriber subscriber = hub.enter()) {
      awaitReadable(subscriber);
      Wish wished = wish.get();
      response.header(HeaderNames.CONTENT_TYPE, EmptyStream.MEDIA_TYPE + "; charset=utf-8");
      response.header(HeaderNames.CACHE_CONTROL, "no-store");
      response.header(HeaderValues.CONNECTION_CLOSE);
      response.header(ACCEL_BUFFERING, "no");
      if (request.prologue().method().equals(Method.HEAD)) {
        response.send();
        return;
      }
      SocketChannel channel = OpenChannels.of(request);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      try (OutputStream out = response.outputStream()) {
        EventWriter writer = new EventWriter(out, subscriber, hub.heartbeat());
        writer.retry(RETRY_MS);
        StreamSession session =
            new StreamSession(log, hub, teller, allowance, subscriber, writer, wished);
        stream(session, writer, channel, resume, since);
      }
    }
  }

  private void awaitReadable(Subscriber subscriber) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Optional<String> why = complaint.get(); why.isPresent(); why = complaint.get()) {
      if (Thread.interrupted() || subscriber.isCutOff() || System.nanoTime() > deadline) {
        throw new ViewUnavailableException(why.get());
      }
      LockSupport.parkNanos(this, CHECK_NANOS);
    }
  }

  private void stream(
      StreamSession session,
      EventWriter writer,
      SocketChannel channel,
      Optional<Cursor> resume,
      Optional<Instant> since)
      throws IOException {
    try {
      end(channel, session.run(begin(session, writer, resume, since), channel));
    } catch (InterruptedException | InterruptException cutOff) {
      // The end of the response tells the client, which comes back by itself.
      Thread.currentThread().interrupt();
    } catch (ViewUnavailableException unavailable) {
      // Cut off as well: what may be sent is not known.
      writer.flush();
    } catch (KafkaException away) {
      LOG.warn("a stream cannot be replayed now; its client comes back", away);
      writer.flush();
    }
  }

  /** Past the response, which knows nothing of what the channel was given since. */
  private static void end(SocketChannel channel, Follower.End how) {
    // Cut off by an interrupt, as far as that goes: the last chunk is to be written.
    boolean interrupted = Thread.interrupted();
    try {
      if (how == Follower.End.CUT_OFF) {
        channel.write(ByteBuffer.wrap(LAST_CHUNK));
      }
    } catch (IOException gone) {
      LOG.debug("a client went when it was cut off", gone);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    throw new CloseConnectionException("the stream ended: " + how);
  }

  private long begin(
      StreamSession session, EventWriter writer, Optional<Cursor> resume, Optional<Instant> since)
      throws IOException, InterruptedException {
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
    if (gap.isEmpty() && next < exactFrom()) {
      gap = Optional.of("the cursor is older than " + EXACT.toDays() + " days");
    }
    if (gap.isEmpty()) {
      return next;
    }
    writer.gap(gap.get());
    return session.sendCurrent();
  }

  private Optional<String> foreign(Cursor cursor) throws InterruptedException {
    boolean ours =
        cursor.sameLog(log.start())
            && (cursor.offset() < hub.next() || cursor.offset() < log.end());
    return ours ? Optional.empty() : Optional.of("the cursor is of another log");
  }

  /** Moves on with time; that it is some minutes old is no matter in days. */
  private long exactFrom() throws InterruptedException {
    Horizon known = horizon;
    Instant now = clock.instant();
    if (known.at().isBefore(now.minus(HORIZON_AGE)) || known.at().isAfter(now)) {
      known = new Horizon(now, log.offsetAt(now.minus(EXACT)));
      horizon = known;
    }
    return known.offset();
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
