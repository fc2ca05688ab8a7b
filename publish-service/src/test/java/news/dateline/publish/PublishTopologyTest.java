package news.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.Signal;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.topic.FeedHeaders;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTopologyTest {
  private static final Topics TOPICS = new Topics("", 1, (short) 1);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Revisions STORY = Revisions.first("urn:x:story", "indo-pacific");

  private final WallClock clock = new WallClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<FeedId> ensured = new ArrayList<>();
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> tagged;

  @BeforeEach
  void start(@TempDir java.nio.file.Path stateDirectory) {
    PublishTopology topology =
        new PublishTopology(
            TOPICS,
            new NinjsWriter(),
            ensured::addAll,
            URI.create("http://localhost:8080"),
            clock,
            meters);
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "publish-service");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    driver = new TopologyTestDriver(topology.get(), settings, NOON);
    tagged =
        driver.createInputTopic(
            TOPICS.tagged().name(), new StringSerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void topologyIsAsItsGoldenDescriptionSays() throws IOException {
    String golden;
    try (InputStream file = PublishTopologyTest.class.getResourceAsStream("/topology.txt")) {
      golden = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(
            new PublishTopology(
                    TOPICS,
                    new NinjsWriter(),
                    ensured::addAll,
                    URI.create("http://localhost:8080"),
                    clock,
                    meters)
                .get()
                .describe()
                .toString())
        .isEqualToIgnoringWhitespace(golden);
  }

  @Test
  void storyIsOnTheFeedOfAllAndOnTheFeedsItBelongsTo() {
    see(STORY.in("indo-pacific", "east-asia"));
    assertThat(events("all")).containsExactly("publish new 1");
    assertThat(events("region/indo-pacific")).containsExactly("publish new 1");
    assertThat(events("region/east-asia")).containsExactly("publish new 1");
    assertThat(ensured).extracting(FeedId::value).contains("region/indo-pacific");
    assertThat(meters.counter("dateline.events", "event", "publish", "reason", "new").count())
        .isEqualTo(1);
  }

  @Test
  void storyThatMovesIsWithdrawnWhereItLeavesAndPublishedWhereItEnters() {
    see(STORY);
    see(STORY.next(Signal.UPDATE).in("europe"));
    assertThat(events("all")).containsExactly("publish new 1", "update content 2");
    assertThat(events("region/indo-pacific"))
        .containsExactly("publish new 1", "withdraw left-feed 2");
    assertThat(events("region/europe")).containsExactly("publish new 2");
  }

  @Test
  void withdrawalReachesEveryFeedAndCarriesNothingOfTheStory() {
    see(STORY);
    see(STORY.next(Signal.UPDATE).in("europe"));
    see(STORY.next(Signal.UPDATE).next(PubStatus.CANCELED));
    List<TestRecord<String, byte[]>> europe = records("region/europe");
    assertThat(new String(europe.getLast().value(), StandardCharsets.UTF_8))
        .doesNotContain("Headline", "Body")
        .contains("\"pubStatus\":\"canceled\"");
    assertThat(events("region/indo-pacific")).last().isEqualTo("withdraw killed 3");
  }

  @Test
  void embargoIsHeldOnEveryChannelUntilItsInstantByTheWallClock() {
    see(STORY.embargoed(NOON.plusSeconds(60)));
    clock.now = NOON.plusSeconds(59);
    driver.advanceWallClockTime(Duration.ofHours(2));
    assertThat(events("all")).isEmpty();
    clock.now = NOON.plusSeconds(60);
    driver.advanceWallClockTime(Duration.ofMillis(100));
    assertThat(events("all")).containsExactly("publish new 2");
    assertThat(events("region/indo-pacific")).containsExactly("publish new 2");
  }

  @Test
  void movedEmbargoIsHonored() {
    see(STORY.embargoed(NOON.plusSeconds(60)));
    see(STORY.embargoed(NOON.plusSeconds(60)).embargoed(NOON.plusSeconds(600)));
    clock.now = NOON.plusSeconds(61);
    driver.advanceWallClockTime(Duration.ofMillis(100));
    assertThat(events("all")).isEmpty();
    clock.now = NOON.plusSeconds(600);
    driver.advanceWallClockTime(Duration.ofMillis(100));
    assertThat(events("all")).containsExactly("publish new 3");
  }

  @Test
  void killDuringAnEmbargoMeansItIsNeverPublished() {
    see(STORY.embargoed(NOON.plusSeconds(60)));
    see(STORY.embargoed(NOON.plusSeconds(60)).next(PubStatus.CANCELED));
    clock.now = NOON.plusSeconds(61);
    driver.advanceWallClockTime(Duration.ofMillis(100));
    assertThat(events("all")).isEmpty();
  }

  @Test
  void takedownEndsInANullOnEveryTopicThatHeldTheStoryAndForgetsIt() {
    see(STORY);
    see(STORY.next(Signal.UPDATE).in("europe"));
    see(STORY.next(Signal.UPDATE).next(PubStatus.CANCELED));
    tagged.pipeInput(STORY.uri(), null);
    for (String feed : List.of("all", "region/indo-pacific", "region/europe")) {
      List<TestRecord<String, byte[]>> records = records(feed);
      assertThat(records.getLast().value()).as(feed).isNull();
      assertThat(records.get(records.size() - 2).value()).as(feed).isNotNull();
    }
    assertThat(driver.<String, byte[]>getKeyValueStore("gate").get(STORY.uri())).isNull();
  }

  @Test
  void takedownOfAnEmbargoedStoryLeavesNothingThatCouldBePublished() {
    see(STORY.embargoed(NOON.plusSeconds(60)));
    tagged.pipeInput(STORY.uri(), null);
    clock.now = NOON.plusSeconds(61);
    driver.advanceWallClockTime(Duration.ofMillis(100));
    assertThat(records("all")).isEmpty();
    assertThat(driver.<String, byte[]>getKeyValueStore("embargo-held").get(STORY.uri())).isNull();
  }

  @Test
  void olderRevisionThatComesLateChangesNothing() {
    see(STORY.next(Signal.UPDATE));
    see(STORY);
    assertThat(events("all")).containsExactly("publish new 2");
  }

  @Test
  void whatCannotBeReadIsRejectedAndTheStreamGoesOn() {
    tagged.pipeInput("urn:x:story", "no json".getBytes(StandardCharsets.UTF_8));
    tagged.pipeInput("urn:x:story", null);
    see(STORY);
    assertThat(events("all")).containsExactly("publish new 1");
    List<TestRecord<String, byte[]>> rejected = drain(TOPICS.rejected().name());
    assertThat(rejected).hasSize(1);
    assertThat(rejected.getFirst().value()).isEqualTo("no json".getBytes(StandardCharsets.UTF_8));
    assertThat(header(rejected.getFirst(), Rejection.STAGE)).isEqualTo("publish");
    assertThat(meters.counter("dateline.rejections", "reason", "internal-error").count())
        .isEqualTo(1);
  }

  @Test
  void foreignRecordOnTheFeedOfAllIsRejectedAndTheStreamGoesOn() {
    driver
        .createInputTopic("feeds.all", new StringSerializer(), new ByteArraySerializer())
        .pipeInput("urn:x:foreign", new byte[] {1});
    see(STORY);
    assertThat(events("region/indo-pacific")).containsExactly("publish new 1");
    assertThat(drain(TOPICS.rejected().name())).hasSize(1);
  }

  @Test
  void ninjsSaysTheRevisionAndTheHeadline() {
    see(STORY);
    Ninjs ninjs = Ninjs.read(records("all").getFirst().value());
    assertThat(ninjs.version()).isEqualTo("1");
    assertThat(ninjs.title()).isEqualTo("Headline 1");
  }

  private void see(Revisions revision) {
    tagged.pipeInput(revision.uri(), TOPICS.tagged().codec().encode(revision.tagged()));
  }

  private List<String> events(String feed) {
    return records(feed).stream()
        .map(record ->
            header(record, FeedHeaders.EVENT)
                + " "
                + header(record, FeedHeaders.REASON)
                + " "
                + header(record, FeedHeaders.REVISION))
        .toList();
  }

  private List<TestRecord<String, byte[]>> records(String feed) {
    return drain(TOPICS.feed(new FeedId(feed)).name());
  }

  private List<TestRecord<String, byte[]>> drain(String topic) {
    TestOutputTopic<String, byte[]> output =
        driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    return output.readRecordsToList();
  }

  private static String header(TestRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** A wall clock that a test sets. */
  private static final class WallClock extends Clock {
    private Instant now = NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
