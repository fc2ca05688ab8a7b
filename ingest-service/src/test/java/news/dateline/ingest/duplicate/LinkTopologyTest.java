package news.dateline.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleLinks;
import news.dateline.article.ArticleUri;
import news.dateline.article.Link;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTopologyTest {
  private static final Topics TOPICS = new Topics("", 1, (short) 1);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String FERRY = story("ferry");
  private static final String MINE = story("mine");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Map<String, List<Link>> standing = new HashMap<>();
  private Path directory;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> accepted;
  private TestOutputTopic<String, ArticleLinks> links;

  @BeforeEach
  void start(@TempDir Path stateDirectory) {
    directory = stateDirectory;
    start(100);
  }

  private void start(int window) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest-links");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    driver = new TopologyTestDriver(topology(window).get(), settings, NOON);
    accepted =
        driver.createInputTopic(
            TOPICS.accepted().name(), new StringSerializer(), new ByteArraySerializer());
    links =
        driver.createOutputTopic(
            TOPICS.links().name(),
            new StringDeserializer(),
            TOPICS.links().codec().serde().deserializer());
  }

  private LinkTopology topology(int window) {
    return new LinkTopology(TOPICS, new Window(window, Duration.ofDays(7)), meters);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void topologyIsAsItsGoldenDescriptionSays() throws IOException {
    try (InputStream file = LinkTopologyTest.class.getResourceAsStream("/link-topology.txt")) {
      String golden =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(topology(100).get().describe().toString()).isEqualToIgnoringWhitespace(golden);
    }
  }

  @Test
  void laterCopyIsLinkedToTheEarlierWithItsSimilarity() {
    send("urn:x:first", 1, FERRY, 0);
    send("urn:x:other", 1, MINE, 1);
    send(
        "urn:x:copy",
        1,
        FERRY + " Shopkeepers of Elmbridge heard it with relief on market day.",
        2);
    assertThat(standing()).containsOnlyKeys("urn:x:copy");
    Link link = standing().get("urn:x:copy").getFirst();
    assertThat(link.uri()).isEqualTo(new ArticleUri("urn:x:first"));
    assertThat(link.similarity()).isEqualTo(1);
    assertThat(link.resemblance()).isBetween(0.5, 0.99);
  }

  @Test
  void identicalArticleUnderAnotherIdentityIsLinked() {
    send("urn:x:first", 1, FERRY, 0);
    send("urn:x:second", 1, FERRY, 1);
    assertThat(standing().get("urn:x:second"))
        .containsExactly(new Link(new ArticleUri("urn:x:first"), 1, 1));
  }

  @Test
  void directionIsThatOfArrivalWhateverTheOrderOfReading() {
    send("urn:x:second", 1, FERRY, 5);
    send("urn:x:first", 1, FERRY, 3);
    assertThat(standing()).containsOnlyKeys("urn:x:second");
  }

  @Test
  void killedArticleHasNoLinksAndNothingLinksToIt() {
    send("urn:x:a", 1, FERRY, 0);
    send("urn:x:b", 1, FERRY, 1);
    send("urn:x:c", 1, FERRY, 2);
    assertThat(uris("urn:x:c")).containsExactly("urn:x:a", "urn:x:b");
    send("urn:x:b", 2, null, 3);
    assertThat(standing()).containsOnlyKeys("urn:x:c");
    assertThat(uris("urn:x:c")).containsExactly("urn:x:a");
    send("urn:x:a", 2, null, 4);
    assertThat(standing()).isEmpty();
  }

  @Test
  void nullOfATakedownForgetsTheArticle() {
    send("urn:x:a", 1, FERRY, 0);
    send("urn:x:b", 1, FERRY, 1);
    accepted.pipeInput(new TestRecord<>("urn:x:a", null, NOON.plusSeconds(2)));
    assertThat(standing()).isEmpty();
  }

  @Test
  void changedTextChangesLinksBothWays() {
    send("urn:x:a", 1, FERRY, 0);
    send("urn:x:b", 1, MINE, 1);
    send("urn:x:c", 1, FERRY, 2);
    send("urn:x:a", 2, MINE, 3);
    // The first article keeps its age: the second now links to it, the third no longer does.
    assertThat(standing()).containsOnlyKeys("urn:x:b");
    assertThat(uris("urn:x:b")).containsExactly("urn:x:a");
  }

  @Test
  void revisionThatChangesNothingWritesNothing() {
    send("urn:x:a", 1, FERRY, 0);
    send("urn:x:b", 1, FERRY, 1);
    assertThat(standing()).hasSize(1);
    send("urn:x:b", 2, FERRY, 2);
    send("urn:x:a", 2, FERRY, 3);
    assertThat(links.isEmpty()).isTrue();
  }

  @Test
  void whatLeftTheWindowIsNotFoundAndItsLinksStand() {
    driver.close();
    start(2);
    send("urn:x:a", 1, FERRY, 0);
    send("urn:x:b", 1, FERRY, 1);
    send("urn:x:c", 1, MINE, 2);
    send("urn:x:d", 1, MINE, 3);
    send("urn:x:e", 1, FERRY, 4);
    assertThat(standing()).containsOnlyKeys("urn:x:b", "urn:x:d");
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void whatIsTooOldIsNotFound() {
    send("urn:x:a", 1, FERRY, 0);
    int later = (int) Duration.ofDays(8).toSeconds();
    send("urn:x:b", 1, MINE, later);
    send("urn:x:c", 1, FERRY, later + 1);
    assertThat(standing()).isEmpty();
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void moreLinksThanAnArticleMayHaveAreTheMostSimilarAndOldest() {
    for (int number = 10; number < 30; number++) {
      send("urn:x:" + number, 1, FERRY, number);
    }
    assertThat(uris("urn:x:29")).hasSize(ArticleLinks.MOST).first().isEqualTo("urn:x:10");
  }

  @Test
  void unreadableRecordIsPassedOver() {
    accepted.pipeInput(new TestRecord<>("urn:x:bad", new byte[] {'['}, NOON));
    identicalArticleUnderAnotherIdentityIsLinked();
    assertThat(meters.counter("dateline.links.unreadable").count()).isEqualTo(1);
  }

  private void send(String uri, int revision, @Nullable String text, int second) {
    Article article =
        new Article(
            Article.SCHEMA,
            new ArticleUri(uri),
            "harbor-wire",
            revision,
            new SourceVersion(null, null, new Arrival(NOON, ReceiptId.of(0, second))),
            Signal.UPDATE,
            text == null ? PubStatus.CANCELED : PubStatus.USABLE,
            null,
            null,
            text == null ? null : "Headline of " + uri,
            null,
            null,
            null,
            null,
            null,
            null,
            text == null ? List.of() : List.of(Section.of(SectionKind.BODY, text)),
            List.of(),
            List.of());
    byte[] value = TOPICS.accepted().codec().encode(article);
    accepted.pipeInput(new TestRecord<>(uri, value, NOON.plusSeconds(second)));
  }

  /** The links that stand: the newest record of each key. */
  private Map<String, List<Link>> standing() {
    for (TestRecord<String, ArticleLinks> record : links.readRecordsToList()) {
      if (record.value() == null) {
        standing.remove(record.key());
      } else {
        standing.put(record.key(), record.value().sameStoryAs());
      }
    }
    return standing;
  }

  private List<String> uris(String uri) {
    return standing().get(uri).stream().map(link -> link.uri().value()).toList();
  }

  private long rows() {
    long rows = 0;
    try (KeyValueIterator<Long, byte[]> all =
        driver.<Long, byte[]>getKeyValueStore(Memory.REMEMBERED).all()) {
      for (; all.hasNext(); all.next()) {
        rows++;
      }
    }
    return rows;
  }

  private static String story(String about) {
    return IntStream.range(0, 90)
        .mapToObj(word -> about + Integer.toString(word * 7919, 26).replaceAll("\\d", "q"))
        .reduce((text, word) -> text + " " + word)
        .orElseThrow();
  }
}
