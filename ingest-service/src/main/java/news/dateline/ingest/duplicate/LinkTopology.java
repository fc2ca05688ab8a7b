package news.dateline.ingest.duplicate;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Beside the road: {@code (articles.accepted) → [sign] → one window → [link] → (articles.links)}.
 * Texts become signatures on every partition; one task holds the window, so that every article is
 * compared with every other.
 */
public final class LinkTopology implements Supplier<Topology> {
  private final Topics topics;
  private final Window window;
  private final MeterRegistry meters;

  /** Links over {@code topics} within {@code window}. */
  public LinkTopology(Topics topics, Window window, MeterRegistry meters) {
    this.topics = topics;
    this.window = window;
    this.meters = meters;
  }

  @Override
  public Topology get() {
    Serde<byte[]> bytes = Serdes.ByteArray();
    Serde<String> keys = Serdes.String();
    StreamsBuilder builder = new StreamsBuilder();
    Memory.stores().forEach(builder::addStateStore);
    builder.stream(topics.accepted().name(), Consumed.with(keys, bytes).withName("accepted"))
        .process(() -> new SignatureProcessor(topics.accepted().codec(), meters), Named.as("sign"))
        .repartition(Repartitioned.with(keys, bytes).withName("window").withNumberOfPartitions(1))
        .process(
            () -> new LinkProcessor(window, topics.links().codec(), meters),
            Named.as("link"),
            Memory.REMEMBERED,
            Memory.PLACES,
            Memory.LINKED_BY)
        .to(topics.links().name(), Produced.with(keys, bytes).withName("links"));
    return builder.build();
  }
}
