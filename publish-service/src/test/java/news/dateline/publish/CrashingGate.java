package news.dateline.publish;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology as transactions make it: between two commits a crash undoes everything, what was
 * told and what was remembered, and what had come in comes in again.
 */
final class CrashingGate implements AutoCloseable {
  private static final Topics TOPICS = new Topics("", 1, (short) 1);
  private static final List<String> STORES = List.of("gate", "embargo-held", "embargo-due");

  private final Hand clock;
  private final List<String> feeds;
  private final Path directory;
  private final Map<String, List<TestRecord<String, byte[]>>> committed = new LinkedHashMap<>();
  private final Map<String, List<TestRecord<String, byte[]>>> pending = new LinkedHashMap<>();
  private final List<Arrival> uncommitted = new ArrayList<>();
  private Map<String, List<KeyValue<Object, Object>>> remembered = Map.of();
  private TopologyTestDriver driver;

  /** A record of {@code articles.tagged}. */
  private record Arrival(String uri, Optional<TaggedArticle> tagged) {}

  /** A wall clock that is set by hand, back too. */
  static final class Hand extends Clock {
    private Instant now;

    Hand(Instant now) {
      this.now = now;
    }

    void move(Duration by) {
      now = now.plus(by);
    }

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

  /** A gate that has seen nothing, and the topics of {@code feeds}. */
  CrashingGate(Hand clock, List<String> feeds) {
    this.clock = clock;
    this.feeds = feeds;
    try {
      directory = Files.createTempDirectory("crashing-gate");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    driver = open();
  }

  private TopologyTestDriver open() {
    PublishTopology topology =
        new PublishTopology(
            TOPICS,
            new NinjsWriter(),
            ensured -> {},
            URI.create("http://localhost:8080"),
            clock,
            new SimpleMeterRegistry());
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "publish-service");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    return new TopologyTestDriver(topology.get(), settings, clock.instant());
  }

  /** A record of {@code articles.tagged}. */
  void receive(TaggedArticle tagged) {
    receive(new Arrival(tagged.article().uri().value(), Optional.of(tagged)));
  }

  /** A null under {@code uri}, with which a takedown ends. */
  void blank(String uri) {
    receive(new Arrival(uri, Optional.empty()));
  }

  private void receive(Arrival arrival) {
    uncommitted.add(arrival);
    driver
        .createInputTopic(TOPICS.tagged().name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(
            arrival.uri(), arrival.tagged().map(TOPICS.tagged().codec()::encode).orElse(null));
  }

  /** Some time goes by: what is due is looked for. What {@code feeds.all} was told meanwhile. */
  List<TestRecord<String, byte[]>> tick() {
    driver.advanceWallClockTime(Duration.ofMillis(100));
    Map<String, List<TestRecord<String, byte[]>>> news = new HashMap<>();
    for (String feed : feeds) {
      news.put(feed, told(feed));
      pending.computeIfAbsent(feed, any -> new ArrayList<>()).addAll(news.get(feed));
    }
    return news.getOrDefault("all", List.of());
  }

  /** The transaction ends: what was told is there to be read. */
  void commit() {
    pending.forEach((feed, records) ->
        committed.computeIfAbsent(feed, any -> new ArrayList<>()).addAll(records));
    pending.clear();
    Map<String, List<KeyValue<Object, Object>>> stores = new HashMap<>();
    for (String name : STORES) {
      try (KeyValueIterator<Object, Object> all = store(name).all()) {
        List<KeyValue<Object, Object>> entries = new ArrayList<>();
        all.forEachRemaining(entries::add);
        stores.put(name, entries);
      }
    }
    remembered = stores;
    uncommitted.clear();
  }

  private List<TestRecord<String, byte[]>> told(String feed) {
    return driver
        .createOutputTopic(
            TOPICS.feed(new news.dateline.article.FeedId(feed)).name(),
            new StringDeserializer(),
            new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private KeyValueStore<Object, Object> store(String name) {
    return driver.getKeyValueStore(name);
  }

  /** kill -9, and the next start: stores are restored as of the last commit. */
  void crash() {
    driver.close();
    pending.clear();
    driver = open();
    remembered.forEach(
        (name, entries) -> entries.forEach(entry -> store(name).put(entry.key, entry.value)));
    List<Arrival> again = List.copyOf(uncommitted);
    uncommitted.clear();
    again.forEach(this::receive);
  }

  /** Every record that was committed to the topic of {@code feed}. */
  List<TestRecord<String, byte[]>> topic(String feed) {
    return committed.getOrDefault(feed, List.of());
  }

  @Override
  public void close() {
    driver.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
