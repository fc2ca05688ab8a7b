package news.dateline.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import news.dateline.enrich.live.TaxonomySource;
import news.dateline.enrich.retag.Archive;
import news.dateline.enrich.retag.RetagMeter;
import news.dateline.runtime.kafka.CountedRecords;
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
 * The data flow of enrich-service: {@code (articles.accepted) → [tag] → (articles.tagged)}, and
 * into the same topic {@code (editor.tags) → [override]} and {@code (articles.retag) → [retag]}.
 */
final class EnrichTopology implements Supplier<Topology> {
  private static final String[] ALL = {"tag", "override", "retag"};

  private final Topics topics;
  private final TaxonomySource taxonomy;
  private final Supplier<Archive> archives;
  private final RetagMeter meter;
  private final MeterRegistry meters;

  EnrichTopology(
      Topics topics, TaxonomySource taxonomy, Supplier<Archive> archives, MeterRegistry meters) {
    this.topics = topics;
    this.taxonomy = taxonomy;
    this.archives = archives;
    this.meter = new RetagMeter(meters);
    this.meters = meters;
  }

  @Override
  public Topology get() {
    Deserializer<String> key = new StringDeserializer();
    Deserializer<byte[]> value = new ByteArrayDeserializer();
    Serializer<String> toKey = new StringSerializer();
    Serializer<byte[]> toValue = new ByteArraySerializer();
    Serializer<byte[]> counted =
        new CountedRecords(
            meters, Rejection.COUNTER, Rejection.COUNTED, Map.of("reason", Rejection.REASON));
    String retag = topics.retag().name();
    Topology topology =
        new Topology()
            .addSource("accepted", key, value, topics.accepted().name())
            .addProcessor("tag", () -> new TagProcessor(topics, taxonomy), "accepted")
            .addSource("said", key, value, topics.editorTags().name())
            .addProcessor("override", this::override, "said")
            .addSource("again", key, value, retag)
            .addProcessor("retag", this::retag, "again")
            .addSink(TaggingDesk.TAGGED, topics.tagged().name(), toKey, toValue, ALL)
            .addSink(TaggingDesk.REJECTED, topics.rejected().name(), toKey, counted, ALL)
            .addSink(TaggingDesk.READ_AGAIN, retag, toKey, toValue, ALL);
    TaggingDesk.stores().forEach(store -> topology.addStateStore(store, ALL));
    return topology;
  }

  private OverrideProcessor override() {
    return new OverrideProcessor(topics, taxonomy, archives);
  }

  private RetagProcessor retag() {
    return new RetagProcessor(topics, taxonomy, archives, meter);
  }
}
