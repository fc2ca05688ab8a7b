package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.dateline.article.Json;
import news.dateline.ingest.IngestService;
import news.dateline.runtime.Service;
import news.dateline.testkit.Await;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a newsroom may expect of sources that are polled. */
class SourcesIT {
  private static final Duration READY = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MANY = 12;

  private final String prefix = TestBroker.prefix(SourcesIT.class);
  private final Topics topics = new Topics(prefix, 2, (short) 1);
  private final List<Service> running = new ArrayList<>();
  private final PolledServer server = new PolledServer();
  private final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();

  @TempDir private Path directory;

  private Service ingest;

  @BeforeEach
  void start() throws InterruptedException {
    ingest = instance("one", "on");
  }

  @AfterEach
  void stop() {
    running.forEach(Service::close);
    server.close();
    http.close();
  }

  @Test
  void newDocumentGoesToIngestAndAnOldOneDoesNot() {
    server.serve("/feed", "{\"title\":\"Pier\",\"body\":\"Seoul opens a pier.\"}", "\"1\"");

    HttpResponse<String> added = add("/feed", "\"source\":\"harbor-wire\"");
    HttpResponse<String> again = add("/feed", "\"source\":\"other\"");
    JsonNode first = await(added, poll -> poll.path("outcome").asString("").equals("changed"));

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("location"))
        .isEqualTo(added.headers().firstValue("location"));
    ConsumerRecord<String, byte[]> input = inputs(1).getFirst();
    assertThat(header(input, "source")).isEqualTo("harbor-wire");
    assertThat(header(input, "sender")).isEqualTo("harbor-wire");
    assertThat(header(input, "polled")).isEqualTo(id(added));
    assertThat(header(input, "content-type")).isEqualTo("application/json");
    assertThat(first.path("state").asString()).isEqualTo("fine");
    assertThat(first.path("poll").path("lastDocument").asString())
        .isEqualTo(input.partition() + "-" + input.offset());

    assertThat(send("POST", path(added) + "/poll", "").statusCode()).isEqualTo(202);
    JsonNode second = await(added, poll -> poll.path("status").asInt(0) == 304);
    assertThat(second.path("poll").path("outcome").asString()).isEqualTo("unchanged");
    assertThat(server.conditions("/feed")).containsExactly("", "\"1\"");

    server.serve("/feed", "{\"title\":\"Pier\",\"body\":\"Seoul opens a pier.\"}", "\"2\"");
    send("POST", path(added) + "/poll", "");
    await(added, poll -> poll.path("status").asInt(0) == 200);
    assertThat(inputs(1)).as("the same bytes under another ETag").hasSize(1);
  }

  @Test
  void serverThatIsBusySaysWhenItIsAskedAgain() {
    server.fail("/feed", 503, "7200");

    HttpResponse<String> added = add("/feed", "\"intervalSeconds\":60");
    JsonNode source = await(added, poll -> poll.path("failures").asInt(0) == 1);

    Instant last = Instant.parse(source.path("poll").path("lastPolled").asString());
    Instant next = Instant.parse(source.path("poll").path("nextPoll").asString());
    assertThat(Duration.between(last, next))
        .isBetween(Duration.ofSeconds(7199), Duration.ofSeconds(7201));
    assertThat(source.path("state").asString()).isEqualTo("failing");
    assertThat(source.path("poll").path("problem").asString()).contains("503");
  }

  @Test
  void sourcesOutliveARestartAndDeletedOnesAreNotPolled() throws InterruptedException {
    server.serve("/kept", "{\"title\":\"A\",\"body\":\"B\"}", "\"1\"");
    server.serve("/deleted", "{\"title\":\"C\",\"body\":\"D\"}", "\"1\"");
    HttpResponse<String> kept = add("/kept", "\"source\":\"wire\"");
    HttpResponse<String> deleted = add("/deleted", "\"source\":\"wire\"");
    await(kept, poll -> poll.path("documents").asInt(0) == 1);
    await(deleted, poll -> poll.path("documents").asInt(0) == 1);
    assertThat(send("DELETE", path(deleted), "").statusCode()).isEqualTo(204);
    assertThat(send("GET", path(deleted), "").statusCode()).isEqualTo(404);
    assertThat(send("POST", path(deleted) + "/poll", "").statusCode()).isEqualTo(404);

    running.forEach(Service::close);
    running.clear();
    ingest = instance("one", "on");

    assertThat(send("GET", path(deleted), "").statusCode()).isEqualTo(404);
    assertThat(send("GET", path(kept), "").body()).contains("\"source\":\"wire\"");
    send("POST", path(kept) + "/poll", "");
    await(kept, poll -> poll.path("status").asInt(0) == 304);
    assertThat(server.conditions("/kept")).containsExactly("", "\"1\"");
    assertThat(server.conditions("/deleted")).hasSize(1);
  }

  @Test
  void sourceIsPolledByOneInstanceAndByAnotherWhenThatOneStops() throws InterruptedException {
    Service other = instance("two", "on");
    List<HttpResponse<String>> added = new ArrayList<>();
    for (int number = 0; number < MANY; number++) {
      server.serve("/" + number, "{\"title\":\"" + number + "\",\"body\":\"x\"}", "\"1\"");
      added.add(add("/" + number, "\"source\":\"wire-" + number + "\""));
    }
    for (HttpResponse<String> one : added) {
      await(one, poll -> poll.path("documents").asInt(0) == 1);
    }
    assertThat(inputs(MANY)).hasSize(MANY);
    awaitShared(ingest, other);

    running.getFirst().close();
    running.removeFirst();
    ingest = other;
    for (HttpResponse<String> one : added) {
      assertThat(send("POST", path(one) + "/poll", "").statusCode()).isEqualTo(202);
    }
    for (HttpResponse<String> one : added) {
      await(one, poll -> poll.path("status").asInt(0) == 304);
    }
    assertThat(server.mostAtOnceOfOne()).isEqualTo(1);
    assertThat(inputs(MANY)).hasSize(MANY);
  }

  @Test
  void goneSourceStopsAndPausedOneIsNotPolled() {
    server.fail("/feed", 410, "");
    HttpResponse<String> added = add("/feed", "\"source\":\"wire\"");
    JsonNode gone = await(added, poll -> poll.path("outcome").asString("").equals("gone"));
    assertThat(gone.path("state").asString()).isEqualTo("gone");
    assertThat(gone.path("poll").has("nextPoll")).isFalse();

    assertThat(send("PATCH", path(added), "{\"paused\":true}").body()).contains("\"paused\":true");
    assertThat(send("POST", path(added) + "/poll", "").statusCode()).isEqualTo(409);
    server.serve("/feed", "{\"title\":\"A\",\"body\":\"B\"}", "\"1\"");
    assertThat(send("PATCH", path(added), "{\"paused\":false}").statusCode()).isEqualTo(200);
    assertThat(await(added, poll -> poll.path("documents").asInt(0) == 1).path("state").asString())
        .isEqualTo("fine");
  }

  @Test
  void privateAddressesAreNotPolledUnlessTheyAreLetIn() throws InterruptedException {
    ingest.close();
    running.clear();
    ingest = instance("one", "off");
    server.serve("/feed", "{\"title\":\"A\",\"body\":\"B\"}", "\"1\"");

    JsonNode source =
        await(add("/feed", "\"source\":\"wire\""), poll -> poll.path("failures").asInt(0) == 1);

    assertThat(source.path("poll").path("problem").asString())
        .contains("127.0.0.1", "not a public address", "DATELINE_PRIVATE_ADDRESSES");
    assertThat(server.conditions("/feed")).isEmpty();
  }

  @Test
  void whatIsNoSourceIsRefusedSayingWhy() {
    Map<String, String> refused =
        Map.of(
            "{}", "`url` is absent",
            "{\"url\":\"file:///etc/passwd\"}", "http:// or https://",
            "{\"url\":\"https://anna:secret@example.com/\"}", "credentials",
            "{\"url\":\"https://example.com/\",\"intervalSeconds\":5}", "from 60 to 86400",
            "{\"url\":\"https://example.com/\",\"every\":60}", "`every` is not expected",
            "[", "not JSON");
    refused.forEach((body, reason) -> {
      HttpResponse<String> response = send("POST", "/sources", body);
      assertThat(response.statusCode()).as(body).isEqualTo(422);
      assertThat(response.body()).contains("bad-source", reason);
    });
    assertThat(send("GET", "/sources", "").body()).isEqualTo("{\"sources\":[]}");
    assertThat(send("GET", "/sources/x", "").statusCode()).isEqualTo(404);
  }

  /** Waits until the two share the sources: each has some, both together all. */
  private void awaitShared(Service one, Service other) {
    Await.until(
        "sources of each",
        PATIENCE,
        () -> List.of(polledBy(one), polledBy(other)),
        polled -> !polled.contains(0) && polled.getFirst() + polled.getLast() == MANY);
  }

  private int polledBy(Service service) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.address() + "/metrics")).build();
    return send(request)
        .body()
        .lines()
        .filter(line -> line.startsWith("dateline_sources{"))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private Service instance(String name, String privateAddresses) throws InterruptedException {
    Map<String, String> environment = Pipeline.environment(prefix, directory.resolve(name));
    environment.put("DATELINE_PRIVATE_ADDRESSES", privateAddresses);
    Service service = IngestService.start(environment);
    running.add(service);
    service.awaitReady(READY);
    return service;
  }

  private HttpResponse<String> add(String path, String fields) {
    return send("POST", "/sources", "{\"url\":\"" + server.address() + path + "\"," + fields + "}");
  }

  private static String path(HttpResponse<String> added) {
    return added.headers().firstValue("location").orElseThrow();
  }

  private static String id(HttpResponse<String> added) {
    return path(added).substring("/sources/".length());
  }

  private JsonNode await(HttpResponse<String> added, Predicate<JsonNode> wanted) {
    return Await.until(
        "the source",
        PATIENCE,
        () -> Json.MAPPER.readTree(send("GET", path(added), "").body()),
        source -> wanted.test(source.path("poll")));
  }

  private List<ConsumerRecord<String, byte[]>> inputs(int least) {
    try (TopicReader<byte[]> reader =
        TopicReader.open(TestBroker.bootstrapServers(), topics.ingest())) {
      reader.readCount(least);
      return List.copyOf(reader.readToEnd());
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ingest.address() + path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }
}
