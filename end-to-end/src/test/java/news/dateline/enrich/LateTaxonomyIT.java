package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;
import news.dateline.article.FeedId;
import news.dateline.article.TagEdit;
import news.dateline.article.TagKind;
import news.dateline.article.TaggedArticle;
import news.dateline.e2e.Wire;
import news.dateline.enrich.live.CurrentTaxonomy;
import news.dateline.enrich.live.TaxonomyInForce;
import news.dateline.enrich.live.TaxonomySource;
import news.dateline.enrich.retag.AcceptedArchive;
import news.dateline.enrich.retag.Archive;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.runtime.config.KafkaConfig;
import news.dateline.runtime.kafka.Clients;
import news.dateline.runtime.kafka.StreamsApplication;
import news.dateline.runtime.kafka.TopicCreation;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.taxonomy.TaxonomyDocument;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes too late is waited for, with a broker: nothing is lost, and nothing stops for good.
 */
class LateTaxonomyIT {
  private static final String URI = "urn:x:pier";
  private static final int LATE = 3;
  private static final int NEXT = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String prefix = TestBroker.prefix(LateTaxonomyIT.class);
  private final Topics topics = new Topics(prefix, 1, (short) 1);
  private Clients clients;

  @BeforeEach
  void createTopics(@TempDir Path directory) {
    clients =
        new Clients(
            new KafkaConfig(
                TestBroker.bootstrapServers(), prefix, 1, (short) 1, directory, 1, 100));
    try (Admin admin = clients.admin()) {
      new TopicCreation(admin).ensure(topics.fixed().stream().map(Topic::toNewTopic).toList());
    }
  }

  @Test
  void retagAndAnEditorsWordAreDoneHoweverLateTheirTaxonomyOrArticleComes() {
    LateSource taxonomy = new LateSource();
    EnrichTopology topology =
        new EnrichTopology(topics, taxonomy, LateArchive::new, new SimpleMeterRegistry());
    try (Sender sender = new Sender(TestBroker.bootstrapServers());
        StreamsApplication application =
            new StreamsApplication(topology.get(), clients.streams("enrich-service"));
        TopicReader<TaggedArticle> tagged =
            TopicReader.open(TestBroker.bootstrapServers(), topics.tagged())) {
      application.start();
      byte[] article = topics.accepted().codec().encode(article());
      sender.send(topics.accepted().name(), URI, article, Map.of());
      assertThat(feeds(tagged, 1)).containsExactly("region/old-side");

      sender.send(
          topics.retag().name(), URI, article, Map.of("dateline-taxonomy-offset", "" + NEXT));
      assertThat(feeds(tagged, 2)).containsExactly("region/new-side");
      assertThat(taxonomy.asked.get()).isGreaterThan(LATE);

      byte[] said = topics.editorTags().codec().encode(removal());
      sender.send(topics.editorTags().name(), URI, said, Map.of());
      assertThat(feeds(tagged, 3)).isEmpty();
      assertThat(application.live()).isTrue();
    }
  }

  @Test
  void taxonomyBeyondTheEndOfItsTopicNeverComes() {
    CurrentTaxonomy taxonomy = new CurrentTaxonomy(topics.taxonomy());
    try (TopicTail tail = taxonomy.follow(clients, () -> document("old-side"))) {
      long there = taxonomy.get().offset();
      assertThat(taxonomy.await(there, PATIENCE)).isEqualTo(TaxonomySource.Coming.CAME);
      assertThat(taxonomy.await(there + 1, PATIENCE)).isEqualTo(TaxonomySource.Coming.NEVER);
      assertThat(tail.live()).isTrue();
    }
  }

  /** Knows the next taxonomy when it has been asked for several times. */
  private static final class LateSource implements TaxonomySource {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile TaxonomyInForce inForce = TaxonomyInForce.compile(document("old-side"), 0);

    @Override
    public TaxonomyInForce get() {
      return inForce;
    }

    @Override
    public Coming await(long offset, Duration patience) {
      if (offset > inForce.offset()) {
        if (asked.incrementAndGet() <= LATE) {
          return Coming.LATE;
        }
        inForce = TaxonomyInForce.compile(document("new-side"), NEXT);
      }
      return Coming.CAME;
    }
  }

  /** Is too slow the first few times. */
  private final class LateArchive implements Archive {
    private final Archive archive = new AcceptedArchive(clients.reader(), topics.accepted().name());
    private int asked;

    @Override
    public Optional<byte[]> read(int partition, long offset) {
      asked++;
      if (asked <= LATE) {
        throw new TimeoutException("too slow");
      }
      return archive.read(partition, offset);
    }

    @Override
    public void close() {
      archive.close();
    }
  }

  private static List<String> feeds(TopicReader<TaggedArticle> tagged, int count) {
    return tagged.readCount(count).get(count - 1).value().feeds().stream()
        .map(FeedId::toString)
        .toList();
  }

  private static TaxonomyDocument document(String region) {
    try {
      return TaxonomyReader.read(
          """
          schema: 1
          countries: [{code: KR, name: South Korea, capitals: [Seoul]}]
          regions: [{id: %s, name: One Side, countries: [KR]}]
          """
              .formatted(region));
    } catch (TaxonomyReadException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static EditorTags removal() {
    TagEdit edit = new TagEdit(TagKind.REGION, "new-side", null, "", "Mina Oh", Instant.EPOCH);
    return new EditorTags(EditorTags.SCHEMA, new ArticleUri(URI), List.of(), List.of(edit));
  }

  private static Article article() {
    return Wire.article("pier", 1, "Seoul opens a pier", "South Korea opened a pier.");
  }
}
