package news.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A client of Server-Sent Events that notes which articles come from now on. One that is cut off
 * comes back with its last event id, as they all do.
 */
final class StreamEnd implements AutoCloseable {
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final Clocking clocking;
  private final Thread thread = Thread.ofPlatform().name("bench-stream").unstarted(this::run);
  private InputStream body;
  private @Nullable String last;
  private final AtomicInteger cutOff = new AtomicInteger();
  private volatile boolean closed;

  private StreamEnd(URI address, Clocking clocking) throws IOException, InterruptedException {
    this.address = address;
    this.clocking = clocking;
    this.body = connect();
  }

  /** Returns when the stream has begun. */
  static StreamEnd open(URI address, Clocking clocking) throws IOException, InterruptedException {
    StreamEnd end = new StreamEnd(address, clocking);
    end.thread.start();
    return end;
  }

  private InputStream connect() throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
    if (response.statusCode() != OK) {
      client.shutdownNow();
      throw new IllegalStateException(address + " answers " + response.statusCode());
    }
    return response.body();
  }

  private void run() {
    while (!closed) {
      read();
      try {
        if (!closed) {
          cutOff.incrementAndGet();
          body = connect();
        }
      } catch (IOException | InterruptedException ended) {
        // Closed by us, or the server is gone: then articles are missing, which is told elsewhere.
        return;
      }
    }
  }

  private void read() {
    String next = last;
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("id: ")) {
          next = line.substring(4);
        } else if (line.startsWith("data:")) {
          clocking.arrived(SyntheticArticle.numberIn(line));
        } else if (line.isEmpty()) {
          last = next;
        }
      }
    } catch (IOException cut) {
      // In the middle of an event that comes again.
    }
  }

  /** How often it was cut off. */
  int cutOff() {
    return cutOff.get();
  }

  /** Waits until all came out here. */
  void awaitAll(Duration patience) throws InterruptedException {
    clocking.awaitAll(patience);
  }

  @Override
  public void close() {
    closed = true;
    client.shutdownNow();
    Threads.join(thread);
    client.close();
  }
}
