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

/** A client of Server-Sent Events that notes which articles come from now on. */
final class StreamEnd implements AutoCloseable {
  private static final int OK = 200;

  private final HttpClient client;
  private final InputStream body;
  private final Clocking clocking;
  private final Thread thread;

  private StreamEnd(HttpClient client, InputStream body, Clocking clocking) {
    this.client = client;
    this.body = body;
    this.clocking = clocking;
    this.thread = Thread.ofPlatform().name("bench-stream").unstarted(this::run);
  }

  /** Returns when the stream has begun. */
  static StreamEnd open(URI address, Clocking clocking) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpResponse<InputStream> response =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
    if (response.statusCode() != OK) {
      client.shutdownNow();
      throw new IllegalStateException(address + " answers " + response.statusCode());
    }
    StreamEnd end = new StreamEnd(client, response.body(), clocking);
    end.thread.start();
    return end;
  }

  private void run() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("data:")) {
          clocking.arrived(SyntheticArticle.numberIn(line));
        }
      }
    } catch (IOException ended) {
      // Closed by us, or cut off by the server: then articles are missing, which is told elsewhere.
    }
  }

  /** Waits until all came out here. */
  void awaitAll(Duration patience) throws InterruptedException {
    clocking.awaitAll(patience);
  }

  @Override
  public void close() {
    client.shutdownNow();
    Threads.join(thread);
    client.close();
  }
}
