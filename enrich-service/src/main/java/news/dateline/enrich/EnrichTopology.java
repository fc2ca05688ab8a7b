package news.dateline.enrich;

import java.util.function.Supplier;
import news.dateline.enrich.tag.Tagger;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;

/** The data flow of enrich-service: {@code (articles.accepted) → [tag] → (articles.tagged)}. */
final class EnrichTopology implements Supplier<Topology> {
  private final Topics topics;
  private final Supplier<Tagger> tagger;

  EnrichTopology(Topics topics, Supplier<Tagger> tagger) {
    this.topics = topics;
    this.tagger = tagger;
  }

  @Override
  public Topology get() {
    StringSerializer toKey = new StringSerializer();
    ByteArraySerializer toValue = new ByteArraySerializer();
    return new Topology()
        .addSource(
            "accepted",
            new StringDeserializer(),
            new ByteArrayDeserializer(),
            topics.accepted().name())
        .addProcessor("tag", () -> new TagProcessor(topics, tagger), "accepted")
        .addStateStore(TagProcessor.store(), "tag")
        .addSink(TagProcessor.TAGGED, topics.tagged().name(), toKey, toValue, "tag")
        .addSink(TagProcessor.REJECTED, topics.rejected().name(), toKey, toValue, "tag");
  }
}
