package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
  private static final Topics TOPICS = new Topics("", 1, (short) 1);
  private static final Tagger TAGGER = new Tagger(TaxonomyReader.bundled());

  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> accepted;

  @BeforeEach
  void start(@TempDir Path stateDirectory) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-service");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    driver = new TopologyTestDriver(new EnrichTopology(TOPICS, () -> TAGGER).get(), settings);
    accepted =
        driver.createInputTopic(
            TOPICS.accepted().name(), new StringSerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void topologyIsAsItsGoldenDescriptionSays() throws IOException {
    String golden;
    try (InputStream file = EnrichTopologyTest.class.getResourceAsStream("/topology.txt")) {
      golden = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(new EnrichTopology(TOPICS, () -> TAGGER).get().describe().toString())
        .isEqualToIgnoringWhitespace(golden);
  }

  @Test
  void acceptedArticleIsTaggedAndSaysItsFeedsAndItsTaxonomy() {
    accept(article(1, PubStatus.USABLE));
    TaggedArticle tagged = tagged().getFirst();
    assertThat(tagged.feeds()).contains(new FeedId("region/korean-peninsula"));
    assertThat(tagged.taxonomy()).isEqualTo(TaxonomyReader.bundled().hash());
    assertThat(tagged.article()).isEqualTo(article(1, PubStatus.USABLE));
  }

  @Test
  void killedArticleGoesOnWithoutTags() {
    accept(article(1, PubStatus.CANCELED));
    assertThat(tagged().getFirst().tags()).isEmpty();
  }

  @Test
  void olderRevisionNeverComesAfterANewerOne() {
    accept(article(2, PubStatus.USABLE));
    accept(article(1, PubStatus.USABLE));
    assertThat(tagged()).extracting(story -> story.article().revision()).containsExactly(2);
  }

  @Test
  void nullOfATakedownGoesOnBehindTheWithdrawalAndIsForgotten() {
    accept(article(1, PubStatus.USABLE));
    Article killed = article(2, PubStatus.CANCELED);
    accept(killed);
    accepted.pipeInput(killed.uri().value(), (byte[]) null);
    List<TestRecord<String, byte[]>> records = records(TOPICS.tagged().name());
    assertThat(records).hasSize(3);
    assertThat(records.get(2).value()).isNull();
    assertThat(driver.<String, byte[]>getKeyValueStore("current").get(killed.uri().value()))
        .isNull();
  }

  @Test
  void whatCannotBeReadIsRejectedAndTheStreamGoesOn() {
    byte[] junk = "junk".getBytes(StandardCharsets.UTF_8);
    accepted.pipeInput("urn:x:junk", junk);
    accept(article(1, PubStatus.USABLE));
    assertThat(tagged()).hasSize(1);
    TestRecord<String, byte[]> rejected = records(TOPICS.rejected().name()).getFirst();
    assertThat(rejected.value()).isEqualTo(junk);
    assertThat(
            new String(
                rejected.headers().lastHeader(Rejection.STAGE).value(), StandardCharsets.UTF_8))
        .isEqualTo("enrich");
  }

  private void accept(Article article) {
    accepted.pipeInput(article.uri().value(), TOPICS.accepted().codec().encode(article));
  }

  private List<TaggedArticle> tagged() {
    return records(TOPICS.tagged().name()).stream()
        .map(record -> TOPICS.tagged().codec().decode(record.value()))
        .toList();
  }

  private List<TestRecord<String, byte[]>> records(String topic) {
    return driver
        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private static Article article(int revision, PubStatus status) {
    boolean usable = status == PubStatus.USABLE;
    return new Article(
        Article.SCHEMA,
        new ArticleUri("urn:x:story"),
        "harbor-wire",
        revision,
        new SourceVersion(null, null, new Arrival(Instant.EPOCH, ReceiptId.of(0, revision))),
        Signal.UPDATE,
        status,
        null,
        null,
        usable ? "Seoul and Pyongyang talk" : null,
        null,
        null,
        null,
        "en",
        null,
        null,
        usable
            ? List.of(Section.of(SectionKind.BODY, "South Korea and North Korea met in Panmunjom."))
            : List.of(),
        List.of(),
        List.of());
  }
}
