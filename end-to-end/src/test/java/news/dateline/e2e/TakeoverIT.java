package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import news.dateline.ingest.IngestService;
import news.dateline.testkit.Await;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The instance that polls a source is killed in the middle of a poll: another one goes on, once the
 * first has been silent for longer than a poll may take. Others run meanwhile.
 */
@Execution(ExecutionMode.CONCURRENT)
class TakeoverIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String prefix = TestBroker.prefix(TakeoverIT.class);
  private final Topics topics = new Topics(prefix, 2, (short) 1);

  @Test
  void sourceOfAKilledInstanceIsPolledByAnotherAndNeverTwiceAtOnce(@TempDir Path directory)
      throws Exception {
    try (PolledServer server = new PolledServer();
        HttpClient http = HttpClient.newHttpClient();
        ServiceProcess one = instance(directory.resolve("one"));
        ServiceProcess two = instance(directory.resolve("two"))) {
      String first = one.awaitReady();
      String second = two.awaitReady();
      server.serve("/feed", "{\"title\":\"Pier\",\"body\":\"Seoul opens a pier.\"}", "\"1\"");
      server.hold("/feed");
      add(http, first, server.address() + "/feed");
      awaitPolls(server, 1);

      boolean firstPolls = polls(http, first);
      assertThat(polls(http, second)).as("both poll it").isNotEqualTo(firstPolls);
      (firstPolls ? one : two).kill();
      server.release("/feed");

      awaitPolls(server, 2);
      assertThat(polls(http, firstPolls ? second : first)).isTrue();
      assertThat(server.mostAtOnceOfOne()).isEqualTo(1);
      try (TopicReader<byte[]> inputs =
          TopicReader.open(TestBroker.bootstrapServers(), topics.ingest())) {
        inputs.readCount(1);
        assertThat(inputs.readToEnd()).hasSize(1);
      }
    }
  }

  private ServiceProcess instance(Path directory) throws IOException {
    Map<String, String> environment = Pipeline.environment(prefix, directory);
    environment.put("DATELINE_PRIVATE_ADDRESSES", "on");
    return ServiceProcess.start(IngestService.class, environment);
  }

  private static void add(HttpClient http, String address, String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/sources"))
            .POST(BodyPublishers.ofString("{\"url\":\"" + url + "\",\"source\":\"wire\"}"))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static boolean polls(HttpClient http, String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/metrics")).build();
    return http.send(request, BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("dateline_sources{"))
        .anyMatch(line -> line.endsWith(" 1.0"));
  }

  private static void awaitPolls(PolledServer server, int count) {
    Await.until(
        "polls", PATIENCE, () -> server.conditions("/feed").size(), polls -> polls == count);
  }
}
