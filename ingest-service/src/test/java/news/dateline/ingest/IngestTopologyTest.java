package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.Outcome;
import news.dateline.article.PubStatus;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.format.Formats;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IngestTopologyTest {
  private static final Topics TOPICS = new Topics("", 1, (short) 1);
  private static final String STORY =
      "{\"uri\":\"urn:x:story\",\"source\":\"harbor-wire\",\"title\":\"Ferry sails\",\"body\":\"It sails.\",\"version\":\"%s\"}";

  private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> ingest;

  @BeforeEach
  void start(@TempDir Path stateDirectory) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest-service");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    IngestTopology topology = new IngestTopology(TOPICS, Formats.parser(), this::logged, meters);
    driver = new TopologyTestDriver(topology.get(), settings, Instant.EPOCH);
    ingest =
        driver.createInputTopic(
            TOPICS.ingest().name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void topologyIsAsItsGoldenDescriptionSays() throws IOException {
    String golden;
    try (InputStream file = IngestTopologyTest.class.getResourceAsStream("/topology.txt")) {
      golden = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(
            new IngestTopology(TOPICS, Formats.parser(), this::logged, meters)
                .get()
                .describe()
                .toString())
        .isEqualToIgnoringWhitespace(golden);
  }

  @Test
  void articleIsAcceptedAndItsReceiptSaysWhereItIs() {
    send(STORY.formatted("1"), Map.of("receipt-id", "mine"));
    Article article = accepted().getFirst();
    assertThat(article.title()).isEqualTo("Ferry sails");
    assertThat(article.revision()).isEqualTo(1);
    Receipt receipt = receipts().getFirst();
    assertThat(receipt.id()).isEqualTo(ReceiptId.of(0, 0));
    assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(receipt.correlation()).isEqualTo("mine");
    assertThat(receipt.address()).isEqualTo("/articles/" + article.id());
  }

  @Test
  void everyEntryOfAFeedGetsAReceiptAndTheFeedIsKeptOnceForThoseRefused() {
    String entry = "<item><title>%s</title><link>https://harbor.example.org/%s</link></item>";
    String feed =
        "<rss><channel>"
            + entry.formatted("Ferry sails", "ferry")
            + entry.formatted("", "empty")
            + entry.formatted("", "void")
            + entry.formatted("Boat stays", "boat")
            + "</channel></rss>";
    send(feed, Map.of("source", "harbor-wire", "receipt-id", "mine"));

    assertThat(accepted()).extracting(Article::title).containsExactly("Ferry sails", "Boat stays");
    List<Receipt> receipts = receipts();
    assertThat(receipts)
        .extracting(receipt -> receipt.id() + " " + receipt.outcome().label())
        .containsExactlyInAnyOrder(
            "0-0/0 accepted", "0-0/1 rejected", "0-0/2 rejected", "0-0/3 accepted");
    assertThat(receipts).extracting(Receipt::correlation).containsOnly("mine");
    assertThat(rejected())
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.key()).isEqualTo("0-0");
          assertThat(rejected.value()).isEqualTo(feed.getBytes(StandardCharsets.UTF_8));
          assertThat(header(rejected, Rejection.DETAIL)).startsWith("2 of its articles");
        });
  }

  @Test
  void duplicateGetsAReceiptThatNamesTheFirstAndIsNotSentOn() {
    send(STORY.formatted("1"), Map.of());
    send(STORY.formatted("1"), Map.of());
    assertThat(accepted()).hasSize(1);
    Receipt second = receipts().getLast();
    assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(second.standing()).isEqualTo(ReceiptId.of(0, 0));
  }

  @Test
  void killNeedsOnlyHeadersAndAnEmptyBody() {
    send(STORY.formatted("1"), Map.of());
    send("", Map.of("uri", "urn:x:story", "status", "canceled"));
    assertThat(accepted()).extracting(Article::pubStatus).endsWith(PubStatus.CANCELED);
  }

  @Test
  void revisionFromAnotherSourceIsRejectedWithTheBytesAsTheyCame() {
    send(STORY.formatted("1"), Map.of());
    String theirs = STORY.formatted("2").replace("harbor-wire", "other").replace("Ferry", "Boat");
    send(theirs, Map.of());
    assertThat(receipts().getLast().reason()).isEqualTo(ReasonCode.NOT_OWNER);
    assertThat(rejected().getFirst().value()).isEqualTo(theirs.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> badInputs() {
    byte[] invalid = {(byte) 0xff, 'x', (byte) 0xc3};
    return Stream.of(
        Arguments.of("a null value", null, "", ReasonCode.NULL_VALUE),
        Arguments.of("0 bytes", new byte[0], "", ReasonCode.EMPTY),
        Arguments.of("8 MiB of text", text(8 * 1024 * 1024), "", ReasonCode.TEXT_TOO_LONG),
        Arguments.of("30 MB", text(30_000_000), "", ReasonCode.TOO_LARGE),
        Arguments.of("invalid UTF-8", invalid, "text/plain", ReasonCode.INVALID_UTF8),
        Arguments.of("an array", bytes("[1, 2]"), "", ReasonCode.NOT_AN_ARTICLE),
        Arguments.of(
            "10,000 levels",
            bytes("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
            "application/json",
            ReasonCode.TOO_DEEP),
        Arguments.of(
            "an unknown type", bytes("x"), "application/pdf", ReasonCode.UNKNOWN_CONTENT_TYPE));
  }

  @ParameterizedTest(name = "{0} is rejected as {3}")
  @MethodSource("badInputs")
  void badInputGetsAReceiptKeepsItsBytesAndTheStreamGoesOn(
      String what, byte @Nullable [] value, String contentType, ReasonCode reason) {
    RecordHeaders headers = new RecordHeaders();
    if (!contentType.isEmpty()) {
      headers.add("content-type", bytes(contentType));
    }
    pipe(new TestRecord<>(bytes("key"), value, headers));
    send(STORY.formatted("1"), Map.of());

    List<Receipt> receipts = receipts();
    assertThat(receipts).extracting(Receipt::reason).containsExactly(reason, null);
    assertThat(receipts.getFirst().detail()).isNotBlank();
    TestRecord<String, byte[]> rejected = rejected().getFirst();
    assertThat(rejected.key()).isEqualTo("0-0");
    if (value == null || value.length > 16 * 1024 * 1024) {
      assertThat(rejected.value()).isEmpty();
      assertThat(header(rejected, Rejection.VALUE))
          .isEqualTo(value == null ? "null" : "left-behind");
    } else {
      assertThat(rejected.value()).isEqualTo(value);
      assertThat(header(rejected, Rejection.KEY)).isEqualTo("key");
    }
    assertThat(
            meters
                .counter("dateline.inputs", "outcome", "rejected", "reason", reason.label())
                .count())
        .isEqualTo(1);
    assertThat(header(rejected, Rejection.REASON)).isEqualTo(reason.label());
    assertThat(header(rejected, Rejection.TOPIC)).isEqualTo("articles.ingest");
    assertThat(header(rejected, Rejection.OFFSET)).isEqualTo("0");
    assertThat(accepted()).hasSize(1);
  }

  private void send(String body, Map<String, String> headers) {
    RecordHeaders sent = new RecordHeaders();
    headers.forEach((name, value) -> sent.add(name, bytes(value)));
    pipe(new TestRecord<>(null, bytes(body), sent));
  }

  private void pipe(TestRecord<byte[], byte @Nullable []> record) {
    log.add(
        new ConsumerRecord<>(TOPICS.ingest().name(), 0, log.size(), record.key(), record.value()));
    ingest.pipeInput(record);
  }

  private Optional<ConsumerRecord<byte[], byte[]>> logged(ReceiptId id) {
    return Optional.of(log.get((int) id.offset()));
  }

  private List<Article> accepted() {
    return records(TOPICS.accepted().name()).stream()
        .map(record -> TOPICS.accepted().codec().decode(record.value()))
        .toList();
  }

  private List<Receipt> receipts() {
    return records(TOPICS.receipts().name()).stream()
        .map(record -> TOPICS.receipts().codec().decode(record.value()))
        .toList();
  }

  private List<TestRecord<String, byte[]>> rejected() {
    return records(TOPICS.rejected().name());
  }

  private List<TestRecord<String, byte[]>> records(String topic) {
    return driver
        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private static String header(TestRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] text(int length) {
    return bytes("a word ".repeat(length / 7 + 1).substring(0, length));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
