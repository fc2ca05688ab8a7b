package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.dateline.article.Json;
import news.dateline.testkit.Await;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * The programs of docs/how-to/produce-articles.md, run as they are printed there. CI installs the
 * clients; elsewhere they are skipped where absent.
 */
class ProducerKitIT {
  private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
  private static final Path KIT = ROOT.resolve("docs/how-to/producer-kit");
  private static final Path INSTALLED = ROOT.resolve("end-to-end/target/producer-kit");
  private static final Path ARTICLE = KIT.resolve("article.json");

  private static Pipeline pipeline;

  /** A client nobody here wrote, and how one sees that it is there. */
  enum Client {
    KCAT(List.of("kcat", "-V"), "send-kcat"),
    KAFKAJS(
        List.of("node", "-e", "require.resolve('kafkajs',{paths:['" + INSTALLED + "']})"),
        "send-kafkajs.mjs"),
    PYTHON(List.of("/usr/bin/python3", "-c", "import confluent_kafka"), "send-python.py"),
    CURL(List.of("curl", "--version"), "send-curl");

    private final List<String> probe;
    private final String program;

    Client(List<String> probe, String program) {
      this.probe = probe;
      this.program = program;
    }

    private List<String> command() {
      return switch (this) {
        case KCAT, CURL -> List.of(KIT.resolve(program).toString());
        case KAFKAJS -> List.of("node", INSTALLED.resolve(program).toString());
        case PYTHON -> List.of("/usr/bin/python3", KIT.resolve(program).toString());
      };
    }
  }

  @BeforeAll
  static void start(@TempDir Path directory) throws InterruptedException {
    pipeline = Pipeline.start(ProducerKitIT.class, directory);
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @ParameterizedTest
  @EnumSource
  void articleIsAcceptedPublishedAndKilledByHeadersAlone(Client client) throws Exception {
    requireInstalled(client);
    String uri = "urn:x:kit:" + client.program;

    JsonNode accepted = receipt(run(client, uri, ARTICLE.toString()));
    assertThat(accepted.path("outcome").asString()).isEqualTo("accepted");
    assertThat(accepted.path("uri").asString()).isEqualTo(uri);
    ConsumerRecord<String, byte[]> published = record(uri, 1);
    assertThat(new String(published.value(), StandardCharsets.UTF_8))
        .contains("Seoul opens a pier", "\"harbor-wire\"");

    JsonNode killed = receipt(run(client, uri));
    assertThat(killed.path("outcome").asString()).isEqualTo("accepted");
    assertThat(killed.path("revision").asInt()).isEqualTo(2);
    assertThat(new String(record(uri, 2).value(), StandardCharsets.UTF_8))
        .contains("\"pubStatus\":\"canceled\"")
        .doesNotContain("pier opened");
  }

  @Test
  void sameArticleFromAnotherClientIsADuplicate() throws Exception {
    for (Client client : Client.values()) {
      requireInstalled(client);
    }
    String first = "";
    for (Client client : Client.values()) {
      String id = run(client, "urn:x:kit:shared", ARTICLE.toString());
      JsonNode receipt = receipt(id);
      if (first.isEmpty()) {
        assertThat(receipt.path("outcome").asString()).as(client.program).isEqualTo("accepted");
        first = id;
      } else {
        assertThat(receipt.path("outcome").asString()).as(client.program).isEqualTo("duplicate");
        assertThat(receipt.path("standing").asString()).as(client.program).isEqualTo(first);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void programIsPrintedInTheHowToAsItIs(Client client) throws IOException {
    assertThat(Files.readString(ROOT.resolve("docs/how-to/produce-articles.md")))
        .contains(Files.readString(KIT.resolve(client.program)))
        .contains(Files.readString(ARTICLE));
  }

  private static void requireInstalled(Client client) throws InterruptedException {
    if (System.getenv("CI") == null) {
      assumeThat(isInstalled(client))
          .as("%s is installed: docs/how-to/produce-articles.md says how", client)
          .isTrue();
    }
  }

  private static boolean isInstalled(Client client) throws InterruptedException {
    try {
      return new ProcessBuilder(client.probe)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** Runs the program and returns the receipt id that it prints. */
  private static String run(Client client, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(client.command());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder
        .environment()
        .putAll(
            Map.of(
                "DATELINE_KAFKA_BOOTSTRAP_SERVERS", TestBroker.bootstrapServers(),
                "DATELINE_TOPIC_PREFIX", pipeline.topics().prefix(),
                "DATELINE_INGEST_ADDRESS", pipeline.ingestAddress().toString()));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(client.program).isTrue();
    assertThat(process.exitValue()).as(client.program).isZero();
    assertThat(output).as(client.program).matches("\\d+-\\d+\n");
    return output.strip();
  }

  /** What became of an input, as soon as it is decided. */
  private static JsonNode receipt(String id) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(pipeline.ingestAddress() + "/receipts/" + id)).build();
    HttpResponse<String> receipt =
        Await.until(
            "receipt " + id,
            TopicReader.PATIENCE,
            () -> pipeline.send(request),
            response -> response.statusCode() != 404);
    return Json.MAPPER.readTree(receipt.body());
  }

  /** The record of {@code feeds.all} with the n-th revision of an article. */
  private static ConsumerRecord<String, byte[]> record(String uri, int revision) {
    String version = "\"version\":\"" + revision + "\"";
    return pipeline
        .feed("all", records -> records.stream().anyMatch(one -> matches(one, uri, version)))
        .stream()
        .filter(one -> matches(one, uri, version))
        .findFirst()
        .orElseThrow();
  }

  private static boolean matches(
      ConsumerRecord<String, byte[]> record, String uri, String version) {
    return record.key().equals(uri)
        && new String(record.value(), StandardCharsets.UTF_8).contains(version);
  }
}
