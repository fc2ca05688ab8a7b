package news.dateline.runtime.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is no request, or one with too large a header, with a {@link Problem}. What the
 * client is still sending is read and thrown away first: a connection that is closed over unread
 * bytes is reset, and the client would never see the answer.
 */
final class Unreadable implements DirectHandler {
  /** The longest first line of a request: an address with a filter of a thousand terms. */
  static final int MAX_LINE_BYTES = 64 * 1024;

  /** The most bytes all headers of a request have. */
  static final int MAX_HEADER_BYTES = 16 * 1024;

  private static final int TOO_LARGE = 431;
  private static final int MOST_DISCARDED = 4 << 20;
  private static final int PATIENCE_SECONDS = 3;
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  // The connection that a thread serves; a handler of this kind is not told.
  private static final ThreadLocal<@Nullable ConnectionContext> CONNECTIONS = new ThreadLocal<>();

  /** The request that this thread reads comes by {@code connection}. */
  void serving(ConnectionContext connection) {
    CONNECTIONS.set(connection);
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType eventType,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    Problem problem = problem(status, message);
    ConnectionContext connection = CONNECTIONS.get();
    if (problem.status() == TOO_LARGE && connection != null) {
      connection.dataWriter().writeNow(BufferData.create(response(problem)));
      discard(connection.dataReader());
      throw new CloseConnectionException(problem.detail());
    }
    return TransportResponse.builder()
        .status(Status.create(problem.status()))
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .keepAlive(eventType.keepAlive())
        .entity(problem.toJson())
        .build();
  }

  private static Problem problem(Status status, @Nullable String message) {
    if ("Header size exceeded".equals(message)) {
      return new Problem(
          TOO_LARGE,
          "header-too-large",
          "The headers of the request are too large",
          "The limit is " + MAX_HEADER_BYTES + " bytes for all of them together.");
    }
    if (status.code() == Status.REQUEST_URI_TOO_LONG_414.code()) {
      return new Problem(
          status.code(),
          "address-too-long",
          "The address is too long",
          "The limit is " + MAX_LINE_BYTES + " bytes for the first line of a request.");
    }
    return new Problem(
        status.code(),
        "bad-request",
        "The request is not valid",
        message == null ? "It could not be read." : message);
  }

  private static byte[] response(Problem problem) {
    byte[] body = problem.toJson();
    byte[] head =
        ("HTTP/1.1 "
                + problem.status()
                + " Request Header Fields Too Large\r\nContent-Type: "
                + Problem.MEDIA_TYPE
                + "\r\nConnection: close\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] response = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, response, head.length, body.length);
    return response;
  }

  /** Up to the end of the headers, which the client then waits behind; never for long. */
  private static void discard(DataReader reader) {
    Thread reading = Thread.currentThread();
    CompletableFuture<Boolean> overdue =
        new CompletableFuture<Boolean>()
            .completeOnTimeout(true, PATIENCE_SECONDS, TimeUnit.SECONDS);
    CompletableFuture<Void> end = overdue.thenRun(reading::interrupt);
    try {
      int matched = 0;
      int discarded = 0;
      while (matched < END.length && discarded < MOST_DISCARDED && !end.isDone()) {
        byte[] bytes = reader.readBuffer().readBytes();
        discarded += bytes.length;
        for (int i = 0; i < bytes.length && matched < END.length; i++) {
          matched = bytes[i] == END[matched] ? matched + 1 : bytes[i] == END[0] ? 1 : 0;
        }
      }
    } catch (DataReader.InsufficientDataAvailableException | UncheckedIOException gone) {
      // It has seen the answer, or does not want it.
      return;
    } finally {
      overdue.cancel(false);
    }
  }
}
