package news.dateline.ingest.lifecycle;

import news.dateline.article.Outcome;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.parse.Draft;
import news.dateline.ingest.receipt.Answers;
import news.dateline.ingest.receipt.InputLog;
import news.dateline.topic.Codec;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Gives drafts of one article, in order, their place in its life. */
public final class LifecycleProcessor implements Processor<String, byte[], String, byte[]> {
  /** The child that gets accepted revisions. */
  public static final String ACCEPTED = "accepted";

  /** The child that gets receipts. */
  public static final String RECEIPTS = "lifecycle-receipts";

  /** The child that gets rejected inputs. */
  public static final String REJECTED = "lifecycle-rejected";

  private static final Codec<Draft> DRAFT = Codec.json(Draft.class);

  private final Topics topics;
  private final Answers answers;
  private final InputLog inputs;
  private final Ownership ownership;
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, byte[]> states;

  /**
   * A lifecycle over {@code topics}.
   *
   * @param answers makes receipts and rejections
   * @param inputs where the bytes of an input that must be rejected are read once more
   * @param ownership who may revise what belongs to another
   */
  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  public LifecycleProcessor(Topics topics, Answers answers, InputLog inputs, Ownership ownership) {
    this.topics = topics;
    this.answers = answers;
    this.inputs = inputs;
    this.ownership = ownership;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
    states = context.getStateStore(LifecycleStates.NAME);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Draft draft = DRAFT.decode(record.value());
    switch (Lifecycle.decide(LifecycleStates.read(states, record.key()), draft, ownership)) {
      case Verdict.Accepted accepted -> accept(record, draft, accepted);
      case Verdict.Duplicate duplicate -> {
        remember(record.key(), duplicate.state());
        LifecycleState standing = duplicate.standing();
        answer(record, draft, Outcome.DUPLICATE, standing.revision(), standing.receipt(), null);
      }
      case Verdict.Superseded superseded -> {
        remember(record.key(), superseded.state());
        LifecycleState standing = superseded.standing();
        answer(
            record,
            draft,
            Outcome.SUPERSEDED,
            standing.revision(),
            standing.receipt(),
            superseded.detail());
      }
      case Verdict.NotOwner(String owner) ->
          reject(record, draft, ReasonCode.NOT_OWNER, "the uri belongs to the source " + owner);
    }
  }

  private void accept(Record<String, byte[]> record, Draft draft, Verdict.Accepted accepted) {
    byte[] value = topics.accepted().codec().encode(accepted.article());
    int limit = Topics.MAX_RECORD_BYTES - Topics.RECORD_OVERHEAD_BYTES;
    if (value.length > limit) {
      reject(
          record,
          draft,
          ReasonCode.RECORD_TOO_LARGE,
          "as a record it is " + value.length + " bytes, the limit is " + limit);
      return;
    }
    remember(record.key(), accepted.state());
    context.forward(new Record<>(record.key(), value, record.timestamp()), ACCEPTED);
    answer(record, draft, Outcome.ACCEPTED, accepted.state().revision(), null, accepted.detail());
  }

  private void remember(String uri, LifecycleState state) {
    LifecycleStates.write(states, uri, state);
  }

  private void answer(
      Record<String, byte[]> record,
      Draft draft,
      Outcome outcome,
      int revision,
      @Nullable ReceiptId standing,
      @Nullable String detail) {
    Receipt receipt = Answers.receipt(draft, outcome, revision, standing, detail);
    context.forward(answers.record(receipt, record), RECEIPTS);
  }

  private void reject(
      Record<String, byte[]> record, Draft draft, ReasonCode reason, String detail) {
    Receipt receipt = Answers.rejection(draft, reason, detail);
    inputs
        .read(receipt.id())
        .map(input -> asRecord(input, record.timestamp()))
        .ifPresent(received ->
            context.forward(answers.rejected(receipt, received, topics.ingest().name()), REJECTED));
    context.forward(answers.record(receipt, record), RECEIPTS);
  }

  private static Record<byte[], byte[]> asRecord(
      ConsumerRecord<byte[], byte[]> input, long timestamp) {
    return new Record<>(input.key(), input.value(), timestamp, input.headers());
  }
}
