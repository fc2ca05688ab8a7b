package news.dateline.cli.tail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.FeedId;
import news.dateline.article.Json;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import tools.jackson.core.JacksonException;

/**
 * Follows a feed of publish-service. A connection that breaks is made again, from the event after
 * the last one that came.
 */
public final class FeedFollower implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final long RETRY_MILLIS = 1000;
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final URI stream;
  private final Bearer bearer;
  private final EventParser parser = new EventParser(RETRY_MILLIS);
  private final CountDownLatch connected = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /** Of {@code feed} at the publish-service {@code address}. */
  public FeedFollower(URI address, FeedId feed, Bearer bearer) {
    this.bearer = bearer;
    this.stream = URI.create(address + "/feeds/" + feed + "/stream");
  }

  /**
   * Hands on every event until it is closed.
   *
   * @param lost told when a connection broke; another is tried
   * @throws CommandFailed when the first connection cannot be made, or the service refuses
   */
  public void follow(Consumer<ServerEvent> events, Consumer<String> lost)
      throws InterruptedException {
    boolean told = false;
    while (closed.getCount() > 0) {
      Optional<String> trouble = connect(events);
      if (closed.getCount() == 0) {
        return;
      }
      if (trouble.isPresent() && connected.getCount() > 0) {
        throw new CommandFailed(trouble.get());
      }
      if (trouble.isEmpty() || !told) {
        lost.accept(trouble.orElse("the stream ended") + "; trying again");
      }
      told = trouble.isPresent();
      closed.await(parser.retryMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Waits until the first connection is made. */
  public boolean awaitConnected(Duration patience) throws InterruptedException {
    return connected.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One connection, until it breaks; why it could not be made. */
  private Optional<String> connect(Consumer<ServerEvent> events) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
    if (!parser.lastId().isEmpty()) {
      request.header("Last-Event-ID", parser.lastId());
    }
    try {
      HttpResponse<Stream<String>> response =
          http.send(bearer.on(request).build(), HttpResponse.BodyHandlers.ofLines());
      try (Stream<String> lines = response.body()) {
        if (response.statusCode() == UNAVAILABLE) {
          return Optional.of(stream + " is not ready");
        }
        if (response.statusCode() != OK) {
          throw refused(response.statusCode(), lines.collect(Collectors.joining("\n")));
        }
        connected.countDown();
        read(lines.iterator(), events);
      }
      return Optional.empty();
    } catch (IOException nobody) {
      return Optional.of("nothing answers at " + stream);
    }
  }

  private void read(Iterator<String> lines, Consumer<ServerEvent> events) {
    parser.forgetPart();
    try {
      while (lines.hasNext()) {
        parser.line(lines.next()).ifPresent(events);
      }
    } catch (UncheckedIOException broken) {
      parser.forgetPart();
    }
  }

  private CommandFailed refused(int status, String body) {
    try {
      String detail = Json.MAPPER.readTree(body).path("detail").asString("");
      return new CommandFailed(stream + ": " + (detail.isEmpty() ? "status " + status : detail));
    } catch (JacksonException notJson) {
      return new CommandFailed(stream + ": status " + status);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    http.shutdownNow();
  }
}
