package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorAct;
import news.dateline.article.EditorStatus;
import news.dateline.article.Outcome;
import news.dateline.article.PubStatus;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.format.Formats;
import news.dateline.ingest.lifecycle.Ownership;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
  private final List<Article> archive = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> ingest;
  private TestInputTopic<String, byte[]> editors;

  @BeforeEach
  void start(@TempDir Path stateDirectory) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest-service");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    IngestTopology topology = topology();
    driver = new TopologyTestDriver(topology.get(), settings, Instant.EPOCH);
    ingest =
        driver.createInputTopic(
            TOPICS.ingest().name(), new ByteArraySerializer(), new ByteArraySerializer());
    editors =
        driver.createInputTopic(
            TOPICS.editorStatus().name(), new StringSerializer(), new ByteArraySerializer());
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
    assertThat(topology().get().describe().toString()).isEqualToIgnoringWhitespace(golden);
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
            "0-0 split", "0-0/0 accepted", "0-0/1 rejected", "0-0/2 rejected", "0-0/3 accepted");
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

  @Test
  void editorsKillIsARevisionAndItsReleaseBringsTheTextBackFromTheInput() {
    send(STORY.formatted("1"), Map.of());
    say(EditorAct.KILL);
    say(EditorAct.RELEASE);
    assertThat(accepted())
        .extracting(Article::pubStatus)
        .containsExactly(PubStatus.USABLE, PubStatus.CANCELED, PubStatus.USABLE);
    assertThat(editorReceipts())
        .extracting(Receipt::outcome, Receipt::revision, receipt -> receipt.id().toString())
        .containsExactly(tuple(Outcome.ACCEPTED, 2, "0-0"), tuple(Outcome.ACCEPTED, 3, "0-1"));
  }

  @Test
  void releasedTextComesFromAcceptedWhenTheInputHasExpired() {
    send(STORY.formatted("1"), Map.of());
    archive.addAll(accepted());
    say(EditorAct.KILL);
    log.clear();
    say(EditorAct.RELEASE);
    assertThat(accepted()).extracting(Article::title).containsExactly(null, "Ferry sails");
  }

  @Test
  void versionThatComesWhileAnEditorsKillStandsIsAnsweredAndPublishedOnRelease() {
    send(STORY.formatted("1"), Map.of());
    say(EditorAct.KILL);
    send(STORY.formatted("2").replace("Ferry", "Boat"), Map.of());
    assertThat(receipts().getLast().outcome()).isEqualTo(Outcome.SUPERSEDED);
    say(EditorAct.RELEASE);
    assertThat(accepted()).extracting(Article::title).endsWith("Boat sails");
  }

  @Test
  void releaseOfWhatNeverArrivedIsRejectedByItsReceipt() {
    say(EditorAct.RELEASE);
    assertThat(editorReceipts())
        .extracting(Receipt::reason)
        .containsExactly(ReasonCode.NOTHING_TO_RELEASE);
    assertThat(accepted()).isEmpty();
  }

  @Test
  void takedownWithdrawsThenWritesNullToWhatHeldTheArticle() {
    send(STORY.formatted("1"), Map.of());
    say(EditorAct.TAKEDOWN);
    List<TestRecord<String, byte[]>> accepted = records(TOPICS.accepted().name());
    assertThat(accepted).hasSize(3);
    assertThat(TOPICS.accepted().codec().decode(accepted.get(1).value()).pubStatus())
        .isEqualTo(PubStatus.CANCELED);
    assertThat(accepted.get(2).value()).isNull();
    assertThat(records(TOPICS.editorStatus().name()).getLast().value()).isNull();
    assertThat(records(TOPICS.editorTags().name()))
        .singleElement()
        .satisfies(record -> {
          assertThat(record.key()).isEqualTo("urn:x:story");
          assertThat(record.value()).isNull();
        });
    assertThat(
            new String(
                driver.<String, byte[]>getKeyValueStore("lifecycle").get("urn:x:story"),
                StandardCharsets.UTF_8))
        .doesNotContain("harbor-wire")
        .doesNotContain("digest");
    send(STORY.formatted("2"), Map.of());
    assertThat(receipts().getLast().outcome()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(records(TOPICS.accepted().name())).isEmpty();
  }

  @Test
  void whatIsNoEditorsWordIsRejectedAndTheStreamGoesOn() {
    editors.pipeInput("urn:x:story", bytes("{}"));
    editors.pipeInput("urn:x:story", bytes("no JSON"));
    editors.pipeInput("urn:x:story", null);
    send(STORY.formatted("1"), Map.of());
    assertThat(rejected())
        .hasSize(2)
        .allSatisfy(
            record -> assertThat(header(record, Rejection.TOPIC)).isEqualTo("editor.status"));
    assertThat(accepted()).hasSize(1);
  }

  @Test
  void requeuedInputsReceiptNamesTheFormerOne() {
    send("[1]", Map.of("requeued-from", "0-7"));
    send(STORY.formatted("1"), Map.of("requeued-from", "0-8/2"));
    assertThat(receipts())
        .extracting(receipt -> String.valueOf(receipt.requeuedFrom()))
        .containsExactly("0-7", "0-8/2");
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

  private void say(EditorAct act) {
    ArticleUri uri = new ArticleUri("urn:x:story");
    EditorStatus status =
        new EditorStatus(EditorStatus.SCHEMA, uri, act, "because", "desk", Instant.EPOCH);
    editors.pipeInput(uri.value(), TOPICS.editorStatus().codec().encode(status));
  }

  private List<Receipt> editorReceipts() {
    return records(TOPICS.editorReceipts().name()).stream()
        .map(record -> TOPICS.editorReceipts().codec().decode(record.value()))
        .toList();
  }

  private void pipe(TestRecord<byte[], byte @Nullable []> record) {
    log.add(
        new ConsumerRecord<>(
            TOPICS.ingest().name(),
            0,
            log.size(),
            0,
            TimestampType.LOG_APPEND_TIME,
            0,
            0,
            record.key(),
            record.value(),
            record.headers(),
            Optional.empty()));
    ingest.pipeInput(record);
  }

  private IngestTopology topology() {
    return new IngestTopology(
        TOPICS, Formats.parser(), this::logged, this::accepted, Ownership.STRICT, meters);
  }

  /** What was accepted before, as the tests have read it. */
  private Optional<Article> accepted(ArticleUri uri, Instant from, Predicate<Article> wanted) {
    return archive.stream().filter(article -> article.uri().equals(uri)).filter(wanted).findFirst();
  }

  private Optional<ConsumerRecord<byte[], byte[]>> logged(ReceiptId id) {
    return id.offset() < log.size() ? Optional.of(log.get((int) id.offset())) : Optional.empty();
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
