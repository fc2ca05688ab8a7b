package news.dateline.e2e;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.article.Json;
import tools.jackson.databind.JsonNode;

/** A client of Server-Sent Events, as simple as they allow. */
final class EventStream implements AutoCloseable {
  /** One event. */
  record Event(String id, String name, JsonNode data) {
    /** What it says, in a few words. */
    String summary() {
      return name + " " + data.path("reason").asString("") + " " + data.path("revision").asInt(0);
    }
  }

  private final HttpClient http;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final HttpResponse<Stream<String>> response;

  private EventStream(HttpClient http, HttpResponse<Stream<String>> response) {
    this.http = http;
    this.response = response;
  }

  /** Opens a stream, from {@code lastEventId} on where it is not empty. */
  static EventStream open(URI address, String lastEventId) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpClient http = HttpClient.newHttpClient();
    EventStream stream =
        new EventStream(http, http.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    if (stream.response.statusCode() != 200) {
      throw new AssertionError(address + " answered " + stream.response.statusCode());
    }
    Thread.ofVirtual().start(stream::read);
    return stream;
  }

  private void read() {
    try {
      readLines();
    } catch (UncheckedIOException closed) {
      // Closed here or there; whoever waits for an event that does not come says so.
    }
  }

  private void readLines() {
    String id = "";
    String name = "message";
    String data = "";
    Iterator<String> lines = response.body().iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.isEmpty() && !data.isEmpty()) {
        events.add(new Event(id, name, Json.MAPPER.readTree(data)));
        name = "message";
        data = "";
      }
    }
  }

  /** The next event. */
  Event next() throws InterruptedException {
    Event event = events.poll(60, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("no event came");
    }
    return event;
  }

  @Override
  public void close() {
    response.body().close();
    http.shutdownNow();
  }
}
