package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.article.Receipt;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the broker takes gets a receipt, and nothing that cannot be read stops the stream. */
class BadInputIT {
  private static final int MIB = 1024 * 1024;

  private static Pipeline pipeline;

  @BeforeAll
  static void start(@TempDir Path directory) throws InterruptedException {
    pipeline = Pipeline.start(BadInputIT.class, directory);
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void everyBadInputHasAReceiptAndItsBytesAreKept() {
    Map<String, byte[]> inputs = new LinkedHashMap<>();
    inputs.put("empty", new byte[0]);
    inputs.put("text-too-long", "Seoul ".repeat(8 * MIB / 6).getBytes(StandardCharsets.UTF_8));
    inputs.put("invalid-utf8", new byte[] {'a', (byte) 0xc3, (byte) 0x28});
    inputs.put("not-an-article", "[1, 2, 3]".getBytes(StandardCharsets.UTF_8));
    inputs.put(
        "too-deep",
        ("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")
            .getBytes(StandardCharsets.UTF_8));
    Map<String, String> ids =
        inputs.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, input -> send(input.getValue(), Map.of())));
    ids.put("unknown-content-type", send(new byte[] {1}, Map.of("content-type", "image/png")));
    ids.put("null-value", id(pipeline.sender().send(ingest(), "key", null, Map.of())));
    String good = send(story("urn:x:good"), Map.of());

    try (TopicReader<Receipt> receipts =
        TopicReader.open(TestBroker.bootstrapServers(), pipeline.topics().receipts())) {
      Map<String, Receipt> read =
          byKey(
              receipts.readUntil(records ->
                  byKey(records).containsKey(good)
                      && byKey(records).keySet().containsAll(ids.values())));
      ids.forEach((reason, id) ->
          assertThat(read.get(id).reason())
              .as(reason)
              .isNotNull()
              .extracting(Object::toString)
              .isEqualTo(reason.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
      assertThat(read.get(good).reason()).isNull();
    }
    try (TopicReader<byte[]> rejected =
        TopicReader.open(TestBroker.bootstrapServers(), pipeline.topics().rejected())) {
      Map<String, byte[]> read =
          byKey(rejected.readUntil(records -> byKey(records).keySet().containsAll(ids.values())));
      inputs.forEach((reason, bytes) -> assertThat(read.get(ids.get(reason))).isEqualTo(bytes));
    }
    pipeline.feed(
        "all", records -> records.stream().anyMatch(record -> record.key().equals("urn:x:good")));
  }

  @Test
  void everyServiceCountsWhatItRejectsByReason() {
    byte[] foreign = "no JSON".getBytes(StandardCharsets.UTF_8);
    send(foreign, Map.of("content-type", "application/json"));
    pipeline.sender().send(pipeline.topics().accepted().name(), "urn:x:foreign", foreign, Map.of());
    pipeline.sender().send(pipeline.topics().tagged().name(), "urn:x:foreign", foreign, Map.of());
    send(story("urn:x:counted"), Map.of());

    counted(
        pipeline.ingestAddress(),
        "dateline_inputs_total{outcome=\"rejected\",reason=\"malformed\",service=\"ingest-service\"}",
        "dateline_inputs_total{outcome=\"accepted\",reason=\"\",service=\"ingest-service\"}",
        "dateline_rejections_total{reason=\"malformed\",service=\"ingest-service\"}");
    counted(
        pipeline.enrichAddress(),
        "dateline_rejections_total{reason=\"internal-error\",service=\"enrich-service\"}");
    counted(
        pipeline.publishAddress(),
        "dateline_rejections_total{reason=\"internal-error\",service=\"publish-service\"}",
        "dateline_events_total{event=\"publish\",reason=\"new\",service=\"publish-service\"}");
  }

  @Test
  void everyMetricOfOursIsDocumented() throws IOException {
    String documented =
        Files.readString(
            Path.of(System.getProperty("dateline.root", ".."), "docs/reference/metrics.md"));
    for (URI service :
        List.of(pipeline.ingestAddress(), pipeline.enrichAddress(), pipeline.publishAddress())) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/metrics")).build();
      assertThat(pipeline.send(request).body().lines())
          .filteredOn(line -> line.startsWith("# TYPE dateline_"))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(documented).contains("`" + line.split(" ")[2] + "`"));
    }
  }

  /** Asks for metrics until each of these counters is above zero. */
  private static void counted(URI service, String... counters) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/metrics")).build();
    long deadline = System.nanoTime() + TopicReader.PATIENCE.toNanos();
    for (String counter : counters) {
      String answer = pipeline.send(request).body();
      while (answer.lines().noneMatch(line -> line.startsWith(counter + " "))) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(counter + " is not among " + answer);
        }
        answer = pipeline.send(request).body();
      }
    }
  }

  @Test
  void oversizedInputIsRefusedByTheBrokerInItsOwnWords() {
    assertThatThrownBy(() -> send(new byte[16 * MIB], Map.of()))
        .hasCauseInstanceOf(RecordTooLargeException.class);
  }

  @Test
  void oversizedInputIsRefusedByHttpWithItsLimitNamed() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(pipeline.ingestAddress() + "/articles"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[30_000_000]))
            .build();
    HttpResponse<String> response = pipeline.send(request);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("8388608").contains("too-large");
  }

  private static String send(byte[] value, Map<String, String> headers) {
    return id(pipeline.sender().send(ingest(), value, headers));
  }

  private static String id(RecordMetadata place) {
    return place.partition() + "-" + place.offset();
  }

  private static String ingest() {
    return pipeline.topics().ingest().name();
  }

  private static byte[] story(String uri) {
    return "{\"uri\":\"%s\",\"title\":\"Seoul\",\"body\":\"Seoul.\"}"
        .formatted(uri)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static <V> Map<String, V> byKey(List<ConsumerRecord<String, V>> records) {
    Map<String, V> byKey = new HashMap<>();
    records.forEach(record -> byKey.put(record.key(), record.value()));
    return byKey;
  }
}
