package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.Json;
import news.dateline.article.Outcome;
import news.dateline.article.PubStatus;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.testkit.IptcSchema;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One article of every format that ingest reads goes the whole way, and what subscribers get of it,
 * on the topic, in the document and by the stream, is valid ninjs by IPTC's schema.
 */
class FormatsIT {
  private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));

  private static final String SHARED = "urn:newsml:example.org:20261122:pier";

  @TempDir private Path directory;

  @Test
  void whatComesOfEveryFormatIsValidNinjs() throws Exception {
    IptcSchema schema =
        IptcSchema.find(ROOT.resolve("../shared")).orElseGet(() -> Assumptions.abort("no schema"));
    Map<String, byte[]> samples = samples();
    assertThat(samples).hasSizeGreaterThan(14);
    try (Pipeline pipeline = Pipeline.start(FormatsIT.class, directory)) {
      String ingest = pipeline.topics().ingest().name();
      samples.forEach((name, bytes) ->
          pipeline.sender().send(ingest, bytes, Map.of("content-type", type(name))));
      assertAllAccepted(pipeline, samples.size());
      Set<String> published = published(pipeline);

      for (ConsumerRecord<String, byte[]> record :
          pipeline.feed("all", records -> uris(records).containsAll(published))) {
        assertValid(schema, record.value());
      }
      assertDocumentAndStreamAreValid(schema, pipeline, published);
    }
  }

  /** Each input is read, whatever becomes of the entries of a feed, all of which are answered. */
  private static void assertAllAccepted(Pipeline pipeline, int count) {
    try (TopicReader<Receipt> topic =
        TopicReader.open(TestBroker.bootstrapServers(), pipeline.topics().receipts())) {
      List<Receipt> receipts =
          topic.readUntil(so -> areAnswered(count, values(so))).stream()
              .map(ConsumerRecord::value)
              .toList();
      assertThat(receipts)
          .filteredOn(FormatsIT::isOfAWhole)
          .allSatisfy(receipt ->
              assertThat(receipt.outcome())
                  .as(receipt.toString())
                  .isIn(Outcome.ACCEPTED, Outcome.SPLIT));
    }
  }

  private static List<Receipt> values(List<ConsumerRecord<String, Receipt>> records) {
    return records.stream().map(ConsumerRecord::value).toList();
  }

  private static boolean areAnswered(int count, List<Receipt> receipts) {
    long inputs = receipts.stream().filter(FormatsIT::isOfAWhole).count();
    int entries =
        receipts.stream()
            .mapToInt(receipt -> receipt.entries() == null ? 0 : receipt.entries())
            .sum();
    return inputs == count && receipts.size() == count + entries;
  }

  private static boolean isOfAWhole(Receipt receipt) {
    return receipt.id().entry() == ReceiptId.WHOLE;
  }

  private static void assertDocumentAndStreamAreValid(
      IptcSchema schema, Pipeline pipeline, Set<String> published) throws Exception {
    var document =
        pipeline.await(
            "/feeds/all.ninjs",
            answer -> answer.body().contains("\"items\"") && items(answer.body()).size() > 0);
    assertThat(items(document.body())).isNotEmpty();
    items(document.body()).forEach(item -> assertValid(schema, bytes(item)));
    Set<String> seen = new HashSet<>();
    try (EventStream stream =
        EventStream.open(
            URI.create(pipeline.publishAddress() + "/feeds/all/stream?since=2020-01-01T00:00:00Z"),
            "")) {
      while (!seen.containsAll(published)) {
        ObjectNode data = (ObjectNode) stream.next().data();
        seen.add(data.path("uri").asString());
        assertValid(schema, bytes(data.without(List.of("feed", "reason", "revision"))));
      }
    }
  }

  private static List<JsonNode> items(String document) {
    return Json.MAPPER.readTree(document).path("items").valueStream().toList();
  }

  private static byte[] bytes(JsonNode ninjs) {
    return Json.MAPPER.writeValueAsBytes(ninjs);
  }

  private static void assertValid(IptcSchema schema, byte[] ninjs) {
    assertThat(schema.validate(ninjs)).as(new String(ninjs, StandardCharsets.UTF_8)).isEmpty();
  }

  /** The uris of all that was accepted and may be shown. */
  private static Set<String> published(Pipeline pipeline) {
    try (TopicReader<Article> accepted =
        TopicReader.open(TestBroker.bootstrapServers(), pipeline.topics().accepted())) {
      return accepted.readToEnd().stream()
          .map(ConsumerRecord::value)
          .filter(article ->
              article.pubStatus() == PubStatus.USABLE && article.embargoedUntil() == null)
          .map(article -> article.uri().value())
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> uris(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
  }

  private static String type(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1);
    return switch (end) {
      case "json" -> "application/json";
      case "xml" -> "application/xml";
      case "html" -> "text/html";
      default -> "text/plain";
    };
  }

  /** By name: the samples of the formats' own tests, and what the how-tos show of the others. */
  private static Map<String, byte[]> samples() throws IOException {
    Map<String, byte[]> samples = new TreeMap<>();
    Path formats = ROOT.resolve("ingest-service/src/test/resources/formats");
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(formats)) {
      all.forEach(files::add);
    }
    for (Path file : files) {
      samples.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    samples.compute("ninjs3.json", (name, bytes) -> ofItsOwn(bytes));
    samples.put("page.html", shown("send-html.md", "html"));
    samples.put("story.text", shown("send-plain-text.md", "text"));
    return samples;
  }

  /** Two samples tell the same story; as from two sources only the first would be its owner. */
  private static byte[] ofItsOwn(byte @Nullable [] ninjs) {
    // Byte for byte the same but for the uri.
    String text = new String(Objects.requireNonNull(ninjs), StandardCharsets.ISO_8859_1);
    assertThat(text).contains(SHARED);
    return text.replace(SHARED, "urn:x:ninjs3").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] shown(String page, String language) throws IOException {
    String text = Files.readString(ROOT.resolve("docs/how-to").resolve(page));
    int start = text.indexOf("```" + language + "\n") + language.length() + 4;
    return text.substring(start, text.indexOf("\n```", start)).getBytes(StandardCharsets.UTF_8);
  }
}
