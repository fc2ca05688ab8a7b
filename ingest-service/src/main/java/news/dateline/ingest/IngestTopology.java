package news.dateline.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import news.dateline.ingest.lifecycle.LifecycleProcessor;
import news.dateline.ingest.parse.Parser;
import news.dateline.ingest.receipt.Answers;
import news.dateline.ingest.receipt.InputLog;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The data flow of ingest-service: {@code (articles.ingest) → [parse] → by uri → [lifecycle] →
 * (articles.accepted)}, and from both {@code (articles.receipts) (articles.rejected)}.
 */
final class IngestTopology implements Supplier<Topology> {
  private static final String PARSE = "parse";
  private static final String LIFECYCLE = "lifecycle";

  private final Topics topics;
  private final Parser parser;
  private final InputLog inputs;
  private final MeterRegistry meters;

  IngestTopology(Topics topics, Parser parser, InputLog inputs, MeterRegistry meters) {
    this.topics = topics;
    this.parser = parser;
    this.inputs = inputs;
    this.meters = meters;
  }

  @Override
  public Topology get() {
    Serde<byte[]> bytes = Serdes.ByteArray();
    Serde<String> keys = Serdes.String();
    Answers answers = new Answers(topics, meters);
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(LifecycleProcessor.store());
    builder.stream(topics.ingest().name(), Consumed.with(bytes, bytes).withName("ingest"))
        .process(() -> new ParseProcessor(topics.ingest().name(), parser, answers), Named.as(PARSE))
        // A name of our own for what parse sends on to: it has other children too.
        .filter((uri, draft) -> true, Named.as(ParseProcessor.DRAFTS))
        .repartition(
            Repartitioned.with(keys, bytes)
                .withName("by-uri")
                .withNumberOfPartitions(topics.partitions()))
        .process(
            () -> new LifecycleProcessor(topics, answers, inputs),
            Named.as(LIFECYCLE),
            LifecycleProcessor.storeName())
        .to(
            topics.accepted().name(),
            Produced.with(keys, bytes).withName(LifecycleProcessor.ACCEPTED));
    // Each half has sinks of its own: a shared one would make them one sub-topology.
    StringSerializer key = new StringSerializer();
    ByteArraySerializer value = new ByteArraySerializer();
    String receipts = topics.receipts().name();
    String rejected = topics.rejected().name();
    return builder
        .build()
        .addSink(ParseProcessor.RECEIPTS, receipts, key, value, PARSE)
        .addSink(ParseProcessor.REJECTED, rejected, key, value, PARSE)
        .addSink(LifecycleProcessor.RECEIPTS, receipts, key, value, LIFECYCLE)
        .addSink(LifecycleProcessor.REJECTED, rejected, key, value, LIFECYCLE);
  }
}
