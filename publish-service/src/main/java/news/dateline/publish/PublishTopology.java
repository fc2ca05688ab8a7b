package news.dateline.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import news.dateline.article.FeedId;
import news.dateline.publish.fanout.FanOutProcessor;
import news.dateline.publish.fanout.FeedTopicName;
import news.dateline.publish.fanout.FeedTopics;
import news.dateline.publish.gate.GateProcessor;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.runtime.kafka.CountedRecords;
import news.dateline.topic.FeedHeaders;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;

/**
 * The data flow of publish-service: {@code (articles.tagged) → [gate] → (feeds.all) → [fan-out] →
 * (feeds.region.*) (feeds.program.*)}.
 */
public final class PublishTopology implements Supplier<Topology> {
  private final Topics topics;
  private final NinjsWriter ninjs;
  private final FeedTopics feedTopics;
  private final URI publicAddress;
  private final Clock clock;
  private final MeterRegistry meters;

  /**
   * The topology over {@code topics}.
   *
   * @param ninjs writes what subscribers get
   * @param feedTopics creates the topics of feeds
   * @param publicAddress what addresses in ninjs begin with
   * @param clock the wall clock that embargoes go by
   * @param meters where events and rejections are counted
   */
  public PublishTopology(
      Topics topics,
      NinjsWriter ninjs,
      FeedTopics feedTopics,
      URI publicAddress,
      Clock clock,
      MeterRegistry meters) {
    this.topics = topics;
    this.ninjs = ninjs;
    this.feedTopics = feedTopics;
    this.publicAddress = publicAddress;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public Topology get() {
    Deserializer<String> key = new StringDeserializer();
    Deserializer<byte[]> value = new ByteArrayDeserializer();
    Serializer<String> toKey = new StringSerializer();
    Serializer<byte[]> toValue = new ByteArraySerializer();
    Serializer<byte[]> refused =
        new CountedRecords(
            meters, Rejection.COUNTER, Rejection.COUNTED, Map.of("reason", Rejection.REASON));
    String all = topics.feed(FeedId.ALL).name();
    String rejected = topics.rejected().name();
    Topology topology =
        new Topology()
            .addSource("tagged", key, value, topics.tagged().name())
            .addProcessor("gate", this::gate, "tagged")
            .addSink(GateProcessor.EVENTS, all, toKey, events(), "gate")
            .addSink(GateProcessor.REJECTED, rejected, toKey, refused, "gate")
            .addSource("all", key, value, all)
            .addProcessor("fan-out", () -> new FanOutProcessor(ninjs, feedTopics), "all")
            .addSink(FanOutProcessor.COPIES, new FeedTopicName(topics), toKey, toValue, "fan-out")
            .addSink(FanOutProcessor.REJECTED, rejected, toKey, refused, "fan-out");
    GateProcessor.stores().forEach(store -> topology.addStateStore(store, "gate"));
    return topology;
  }

  private Serializer<byte[]> events() {
    return new CountedRecords(
        meters,
        "dateline.events",
        "Events on feeds.all, by event and reason",
        Map.of("event", FeedHeaders.EVENT, "reason", FeedHeaders.REASON));
  }

  private GateProcessor gate() {
    return new GateProcessor(topics, ninjs, publicAddress, clock);
  }
}
