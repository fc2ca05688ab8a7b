package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import news.dateline.cli.rejected.RejectedCommand;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was rejected is worked off until nothing is left. */
class RejectedIT {
  private static Pipeline pipeline;

  @BeforeAll
  static void start(@TempDir Path directory) throws InterruptedException {
    pipeline = Pipeline.start(RejectedIT.class, directory);
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void rejectedInputsAreListedShownMendedAndRequeuedUntilNoneIsLeft(@TempDir Path directory)
      throws Exception {
    String array = send("[1, 2]", Map.of("source", "harbor-wire"));
    String image =
        send(
            "{\"uri\":\"urn:x:pier\",\"title\":\"Seoul opens pier\",\"body\":\"Seoul.\"}",
            Map.of("content-type", "image/png", "receipt-id", "mine"));
    String textless =
        send("{\"uri\":\"urn:x:ferry\",\"title\":\"Ferry\"}", Map.of("source", "harbor-wire"));
    awaitRejected(3);
    assertReceiptsAreFound(array);

    assertThat(rejected("list", "--count").out().strip()).isEqualTo("3");
    assertThat(rejected("list").out())
        .contains(array, image, textless, "not-an-article", "missing-body", "3 inputs");
    JsonNode listed =
        Json.MAPPER.readTree(rejected("list", "--json", "--reason", "unknown-content-type").out());
    assertThat(listed.path("id").asString()).isEqualTo(image);
    assertThat(listed.path("headers").path("receipt-id").asString()).isEqualTo("mine");
    assertThat(rejected("show", textless).out())
        .contains("missing-body", "source: harbor-wire", "\"uri\":\"urn:x:ferry\"");
    assertThat(rejected("show", "9-9").exit()).isEqualTo(1);
    assertThat(rejected("show", "9-9").err()).contains("nothing is rejected as 9-9");

    assertThat(rejected("requeue", textless, "--file", "/no/such/file").err())
        .contains("cannot read /no/such/file");
    assertThat(rejected("requeue", textless, "--all").exit()).isEqualTo(2);

    Path mended = directory.resolve("mended.json");
    Files.writeString(mended, "{\"uri\":\"urn:x:ferry\",\"title\":\"Ferry\",\"body\":\"Seoul.\"}");
    Command file = rejected("requeue", textless, "--file", mended.toString());
    assertThat(file.exit()).as(file.toString()).isZero();
    assertThat(file.out()).contains("accepted as revision 1");

    Command header = rejected("requeue", image, "--header", "content-type=application/json");
    assertThat(header.exit()).as(header.toString()).isZero();
    assertThat(rejected("list", "--count").out().strip()).isEqualTo("1");

    Command unchanged = rejected("requeue", "--all");
    assertThat(unchanged.exit()).isEqualTo(1);
    assertThat(unchanged.out()).contains("rejected (not-an-article)");
    awaitRejected(4);
    String again = Json.MAPPER.readTree(rejected("list", "--json").out()).path("id").asString();
    assertThat(again).isNotEqualTo(array);
    Path article = directory.resolve("article.json");
    Files.writeString(article, "{\"uri\":\"urn:x:a\",\"title\":\"A\",\"body\":\"Seoul.\"}");
    assertThat(rejected("requeue", again, "--file", article.toString()).exit()).isZero();
    assertThat(rejected("list", "--count").out().strip()).isEqualTo("0");
    assertThat(rejected("requeue", "--all").out()).contains("nothing is rejected");

    try (TopicReader<Receipt> receipts =
        TopicReader.open(TestBroker.bootstrapServers(), pipeline.topics().receipts())) {
      assertThat(receipts.readUntil(records -> records.size() >= 7))
          .filteredOn(record -> record.value().outcome() == Outcome.ACCEPTED)
          .extracting(record -> String.valueOf(record.value().requeuedFrom()))
          .containsExactlyInAnyOrder(textless, image, again);
    }
  }

  private static void assertReceiptsAreFound(String id) {
    assertThat(receipt(id).body()).contains("not-an-article").contains("\"id\":\"" + id + "\"");
    assertThat(receipt("0-999999").body()).contains("There is no receipt 0-999999 yet");
    assertThat(receipt(id + "/5").statusCode()).isEqualTo(404);
    assertThat(receipt("99-1").statusCode()).isEqualTo(404);
    assertThat(receipt("nonsense").statusCode()).isEqualTo(404);
    assertThat(receipt("nonsense").body()).contains("such as 3-1742");
  }

  private static HttpResponse<String> receipt(String id) {
    return pipeline.send(
        HttpRequest.newBuilder(URI.create(pipeline.ingestAddress() + "/receipts/" + id)).build());
  }

  private static Command rejected(String... arguments) {
    return Command.atKafka(new RejectedCommand(), pipeline, arguments);
  }

  /** Waits until as many inputs were ever rejected. */
  private static void awaitRejected(int count) {
    try (TopicReader<byte[]> reader =
        TopicReader.open(TestBroker.bootstrapServers(), pipeline.topics().rejected())) {
      reader.readUntil(
          records -> records.stream().filter(record -> record.value() != null).count() >= count);
    }
  }

  private static String send(String body, Map<String, String> headers) {
    RecordMetadata place =
        pipeline
            .sender()
            .send(
                pipeline.topics().ingest().name(), body.getBytes(StandardCharsets.UTF_8), headers);
    return place.partition() + "-" + place.offset();
  }
}
