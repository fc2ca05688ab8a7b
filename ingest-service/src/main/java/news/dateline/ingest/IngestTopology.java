package news.dateline.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import news.dateline.ingest.lifecycle.EditorProcessor;
import news.dateline.ingest.lifecycle.LifecycleProcessor;
import news.dateline.ingest.lifecycle.LifecycleStates;
import news.dateline.ingest.lifecycle.Ownership;
import news.dateline.ingest.parse.Parser;
import news.dateline.ingest.receipt.AcceptedLog;
import news.dateline.ingest.receipt.Answers;
import news.dateline.ingest.receipt.InputLog;
import news.dateline.runtime.kafka.CountedRecords;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The data flow of ingest-service: {@code (articles.ingest) → [parse] → by uri → [lifecycle] →
 * (articles.accepted)}, and from both {@code (articles.receipts) (articles.rejected)}. Beside it
 * {@code (editor.status) → [editor]} over the same store.
 */
final class IngestTopology implements Supplier<Topology> {
  private static final String PARSE = "parse";
  private static final String LIFECYCLE = "lifecycle";
  private static final String EDITOR = "editor";

  private final Topics topics;
  private final Parser parser;
  private final InputLog inputs;
  private final AcceptedLog accepted;
  private final Ownership ownership;
  private final MeterRegistry meters;

  IngestTopology(
      Topics topics,
      Parser parser,
      InputLog inputs,
      AcceptedLog accepted,
      Ownership ownership,
      MeterRegistry meters) {
    this.topics = topics;
    this.parser = parser;
    this.inputs = inputs;
    this.accepted = accepted;
    this.ownership = ownership;
    this.meters = meters;
  }

  @Override
  public Topology get() {
    Serde<byte[]> bytes = Serdes.ByteArray();
    Serde<String> keys = Serdes.String();
    Answers answers = new Answers(topics, meters);
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(LifecycleStates.store());
    builder.stream(topics.ingest().name(), Consumed.with(bytes, bytes).withName("ingest"))
        .process(() -> new ParseProcessor(topics.ingest().name(), parser, answers), Named.as(PARSE))
        // A name of our own for what parse sends on to: it has other children too.
        .filter((uri, draft) -> true, Named.as(ParseProcessor.DRAFTS))
        .repartition(
            Repartitioned.with(keys, bytes)
                .withName("by-uri")
                .withNumberOfPartitions(topics.partitions()))
        .process(
            () -> new LifecycleProcessor(topics, answers, inputs, ownership),
            Named.as(LIFECYCLE),
            LifecycleStates.NAME);
    // Partitioned as the drafts are: an article's editors and its source meet in one place.
    builder.stream(topics.editorStatus().name(), Consumed.with(keys, bytes).withName("editors"))
        .process(
            () -> new EditorProcessor(topics, accepted, inputs, parser),
            Named.as(EDITOR),
            LifecycleStates.NAME);
    return withSinks(builder.build());
  }

  private Topology withSinks(Topology topology) {
    // Each half has sinks of its own: a shared one would make them one sub-topology.
    StringSerializer key = new StringSerializer();
    ByteArraySerializer value = new ByteArraySerializer();
    CountedRecords counted =
        new CountedRecords(
            meters, Rejection.COUNTER, Rejection.COUNTED, Map.of("reason", Rejection.REASON));
    String receipts = topics.receipts().name();
    String rejected = topics.rejected().name();
    String editors = topics.editorStatus().name();
    String editorReceipts = topics.editorReceipts().name();
    String editorTags = topics.editorTags().name();
    String accepts = topics.accepted().name();
    return topology
        .addSink(ParseProcessor.RECEIPTS, receipts, key, value, PARSE)
        .addSink(ParseProcessor.REJECTED, rejected, key, counted, PARSE)
        .addSink(LifecycleProcessor.ACCEPTED, accepts, key, value, LIFECYCLE, EDITOR)
        .addSink(LifecycleProcessor.RECEIPTS, receipts, key, value, LIFECYCLE)
        .addSink(LifecycleProcessor.REJECTED, rejected, key, counted, LIFECYCLE, EDITOR)
        .addSink(EditorProcessor.RECEIPTS, editorReceipts, key, value, EDITOR)
        .addSink(EditorProcessor.BLANKED, editors, key, value, EDITOR)
        .addSink(EditorProcessor.BLANKED_TAGS, editorTags, key, value, EDITOR);
  }
}
