package news.dateline.enrich;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.article.TagEdit;
import news.dateline.article.TagKind;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.live.TaxonomyInForce;
import news.dateline.enrich.live.TaxonomySource;
import news.dateline.enrich.retag.Archive;
import news.dateline.enrich.retag.RetagHeaders;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.topic.Topics;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology in the test driver, with a taxonomy to change and articles found again. */
final class Tried implements AutoCloseable, TaxonomySource {
  static final Topics TOPICS = new Topics("", 1, (short) 1);
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final String URI = "urn:x:story";

  /** Two regions; Korea lies in {@code where}. */
  static String taxonomy(String where) {
    return """
    schema: 1
    countries:
      - {code: KR, name: South Korea, names: [Korea], capitals: [Seoul]}
      - {code: FR, name: France, capitals: [Paris]}
    regions:
      - {id: east-asia, name: East Asia, countries: [%s]}
      - {id: far-side, name: Far Side, countries: [%s], aliases: [old-side]}
    programs:
      - {id: korea-center, name: Korea Center}
    """
        .formatted(
            where.equals("east-asia") ? "KR" : "FR", where.equals("east-asia") ? "FR" : "KR");
  }

  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> accepted;
  private final TestInputTopic<String, byte[]> said;
  private final TestInputTopic<String, byte[]> again;
  private final List<byte[]> log = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Coming otherwise = Coming.LATE;
  private int slow;
  private int reads;
  private TaxonomyInForce inForce = compile(taxonomy("east-asia"), 0);

  Tried(Path stateDirectory) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-service");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    driver = new TopologyTestDriver(topology().get(), settings);
    accepted = input(TOPICS.accepted().name());
    said = input(TOPICS.editorTags().name());
    again = input(TOPICS.retag().name());
  }

  EnrichTopology topology() {
    return new EnrichTopology(TOPICS, this, Found::new, meters);
  }

  private TestInputTopic<String, byte[]> input(String topic) {
    return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
  }

  static TaxonomyInForce compile(String yaml, long offset) {
    try {
      return TaxonomyInForce.compile(TaxonomyReader.read(yaml), offset);
    } catch (TaxonomyReadException wrong) {
      throw new AssertionError(wrong);
    }
  }

  @Override
  public TaxonomyInForce get() {
    return inForce;
  }

  @Override
  public Coming await(long offset, Duration patience) {
    return inForce.offset() >= offset ? Coming.CAME : otherwise;
  }

  /** What is said of a taxonomy that is not in force. */
  void otherwise(Coming coming) {
    otherwise = coming;
  }

  /** The next {@code reads} of the archive take too long. */
  void slow(int reads) {
    slow = reads;
  }

  /** How often the archive was asked. */
  int reads() {
    return reads;
  }

  /** The newest record of the log is compacted away. */
  void compactAway() {
    log.set(log.size() - 1, null);
  }

  private final class Found implements Archive {
    @Override
    public Optional<byte[]> read(int partition, long offset) {
      reads++;
      if (slow > 0) {
        slow--;
        throw new TimeoutException("too slow");
      }
      return offset < log.size() ? Optional.ofNullable(log.get((int) offset)) : Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** Puts another taxonomy in force. */
  void enforce(String yaml) {
    inForce = compile(yaml, inForce.offset() + 1);
  }

  void accept(Article article) {
    accept(article.uri().value(), TOPICS.accepted().codec().encode(article));
  }

  void accept(String uri, byte @Nullable [] value) {
    log.add(value);
    accepted.pipeInput(uri, value);
  }

  /** As the feeder writes it. */
  void retag(String uri, byte @Nullable [] value, boolean forced) {
    retag(uri, value, new RetagHeaders(inForce.offset(), forced));
  }

  void retag(String uri, byte @Nullable [] value, RetagHeaders headers) {
    again.pipeInput(new TestRecord<>(uri, value, headers.write(), NOON));
  }

  void retag(Article article) {
    retag(article.uri().value(), TOPICS.accepted().codec().encode(article), false);
  }

  void say(EditorTags tags) {
    say(tags.uri().value(), TOPICS.editorTags().codec().encode(tags));
  }

  void say(String uri, byte @Nullable [] value) {
    said.pipeInput(uri, value);
  }

  /** What came out on the tagged topic since the last time. */
  List<TaggedArticle> tagged() {
    return records(TOPICS.tagged().name()).stream()
        .filter(record -> record.value() != null)
        .map(record -> TOPICS.tagged().codec().decode(record.value()))
        .toList();
  }

  List<TestRecord<String, byte[]>> records(String topic) {
    return driver
        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  /** How many articles were tagged anew, by what came of it. */
  Map<String, Double> counted() {
    Map<String, Double> counts = new HashMap<>();
    for (String outcome : List.of("changed", "unchanged", "superseded")) {
      counts.put(
          outcome, meters.get("dateline.retag.articles").tag("outcome", outcome).counter().count());
    }
    return counts;
  }

  static Article article(int revision) {
    return article(revision, PubStatus.USABLE, "Seoul opens a pier", "South Korea opened a pier.");
  }

  static Article article(int revision, PubStatus status, String title, String body) {
    boolean usable = status == PubStatus.USABLE;
    return new Article(
        Article.SCHEMA,
        new ArticleUri(URI),
        "harbor-wire",
        revision,
        new SourceVersion(null, null, new Arrival(Instant.EPOCH, ReceiptId.of(0, revision))),
        Signal.UPDATE,
        status,
        null,
        null,
        usable ? title : null,
        null,
        null,
        null,
        "en",
        null,
        null,
        usable && !body.isEmpty() ? List.of(Section.of(SectionKind.BODY, body)) : List.of(),
        List.of(),
        List.of());
  }

  static EditorTags adds(String program) {
    return new EditorTags(
        EditorTags.SCHEMA,
        new ArticleUri(URI),
        List.of(new TagEdit(TagKind.PROGRAM, program, Role.OWN, "it is theirs", "Mina Oh", NOON)),
        List.of());
  }

  static EditorTags removes(String region) {
    return new EditorTags(
        EditorTags.SCHEMA,
        new ArticleUri(URI),
        List.of(),
        List.of(new TagEdit(TagKind.REGION, region, null, "in passing", "Mina Oh", NOON)));
  }

  @Override
  public void close() {
    driver.close();
  }
}
