package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.dateline.testkit.Await;
import news.dateline.testkit.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The composed system: up from a clean clone, an article through, a service killed, down again.
 * Runs where the build is told that there is a Docker engine, {@code -Ddateline.test.compose=true}.
 */
@EnabledIfSystemProperty(named = "dateline.test.compose", matches = "true")
class ComposeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void composedSystemTakesAnArticleAndOutlivesTheKillingOfEachService() throws Exception {
    Compose compose = Compose.all().getFirst();
    composed(compose, () -> killEachService(compose));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("others")
  void anyOtherComposeCommandBringsItUpFromTheSameFile(Compose compose) throws Exception {
    composed(compose, () -> {});
  }

  static List<Compose> others() throws Exception {
    List<Compose> all = Compose.all();
    return all.subList(1, all.size());
  }

  /** Up, an article through, then {@code act}, down. */
  private void composed(Compose compose, Act act) throws Exception {
    try {
      compose.run("up", "-d", "--build");
      await(compose, "/health/ready", response -> response.statusCode() == 200);

      String receipt = compose.feed(Sample.text(), "run", "--rm", "-T", "cli", "ingest", "-");
      assertThat(receipt).contains("accepted");
      await(
          compose,
          "/feeds/program/korea-center.atom",
          response -> response.body().contains("North Korea Gambit"));
      act.run();
    } catch (AssertionError | Exception failed) {
      System.err.println(compose.run("logs", "--no-color", "--tail", "60"));
      throw failed;
    } finally {
      compose.run("down", "-v", "--remove-orphans");
    }
  }

  private void killEachService(Compose compose) throws Exception {
    try (Sender newsroom = new Sender("localhost:" + compose.port("KAFKA_PORT"))) {
      for (String service : List.of("ingest-service", "enrich-service", "publish-service")) {
        compose.run("exec", "-T", service, "bash", "-c", "kill -9 -1");
        newsroom.send("articles.ingest", story(service), Map.of());
        await(
            compose,
            "/feeds/region/korean-peninsula.atom",
            response -> response.body().contains("Seoul outlives " + service));
      }
    }
  }

  private interface Act {
    void run() throws Exception;
  }

  private static byte[] story(String service) {
    return """
    {"uri": "urn:x:%1$s", "title": "Seoul outlives %1$s", "body": "SEOUL, South Korea. It did."}
    """
        .formatted(service)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void await(Compose compose, String path, Predicate<HttpResponse<String>> wanted) {
    URI address = URI.create("http://localhost:" + compose.port("PUBLISH_PORT") + path);
    Await.until(
        address.toString(),
        PATIENCE,
        () ->
            http.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()),
        wanted);
  }
}
