package news.dateline.ingest.lifecycle;

import java.time.Instant;
import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.EditorStatus;
import news.dateline.article.Outcome;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.parse.Parser;
import news.dateline.ingest.receipt.AcceptedLog;
import news.dateline.ingest.receipt.InputLog;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Takes the acts of editors into the life of their articles, and gives each a receipt. */
public final class EditorProcessor implements Processor<String, byte[], String, byte[]> {
  /** The child that gets receipts. */
  public static final String RECEIPTS = "editor-receipts";

  /** The child that gets a null for what an editor said of an article that is taken down. */
  public static final String BLANKED = "editors-blanked";

  /** The child that gets null for the tags editors gave an article that was taken down. */
  public static final String BLANKED_TAGS = "editors-tags-blanked";

  private final Topics topics;
  private final Editorial editorial;
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, byte[]> states;

  /**
   * An editorial desk over {@code topics}.
   *
   * @param accepted where the text of a released article is found
   * @param inputs where it is found otherwise
   * @param parser reads it there
   */
  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  public EditorProcessor(Topics topics, AcceptedLog accepted, InputLog inputs, Parser parser) {
    this.topics = topics;
    this.editorial = new Editorial(new TopicTexts(accepted, inputs, parser));
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
    states = context.getStateStore(LifecycleStates.NAME);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      // What was said of an article that was taken down is blanked, not taken back.
      return;
    }
    EditorStatus status;
    try {
      status = topics.editorStatus().codec().decode(record.value());
    } catch (RuntimeException | StackOverflowError foreign) {
      reject(record, "not the word of an editor: " + foreign);
      return;
    }
    if (!status.uri().value().equals(record.key())) {
      reject(record, "the key is not the uri in it");
      return;
    }
    decide(record, status);
  }

  private void decide(Record<String, byte[]> record, EditorStatus status) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    switch (editorial.decide(LifecycleStates.read(states, record.key()), status, at)) {
      case EditorVerdict.Revised(LifecycleState state, Article article, String detail) -> {
        remember(record, state);
        forward(record, article);
        answer(record, status, Outcome.ACCEPTED, null, state.revision(), detail);
      }
      case EditorVerdict.Noted(LifecycleState state, String detail) -> {
        remember(record, state);
        answer(record, status, Outcome.ACCEPTED, null, null, detail);
      }
      case EditorVerdict.Repeated(String detail) ->
          answer(record, status, Outcome.DUPLICATE, null, null, detail);
      case EditorVerdict.Nothing(LifecycleState state, String detail) -> {
        remember(record, state);
        answer(record, status, Outcome.REJECTED, ReasonCode.NOTHING_TO_RELEASE, null, detail);
      }
      case EditorVerdict.TakenDown takenDown -> takeDown(record, status, takenDown);
    }
  }

  /** The withdrawal first: what subscribers are told must not be overtaken by the cleaning up. */
  private void takeDown(
      Record<String, byte[]> record, EditorStatus status, EditorVerdict.TakenDown verdict) {
    remember(record, verdict.state());
    verdict.withdrawal().ifPresent(withdrawal -> forward(record, withdrawal));
    Record<String, byte[]> blank = new Record<>(record.key(), null, record.timestamp());
    context.forward(blank, LifecycleProcessor.ACCEPTED);
    context.forward(blank, BLANKED);
    context.forward(blank, BLANKED_TAGS);
    boolean known = verdict.withdrawal().isPresent();
    answer(
        record,
        status,
        Outcome.ACCEPTED,
        null,
        known ? verdict.state().revision() : null,
        known ? "" : "nothing is remembered under this uri; what arrives stays unpublished");
  }

  private void remember(Record<String, byte[]> record, LifecycleState state) {
    LifecycleStates.write(states, record.key(), state);
  }

  private void forward(Record<String, byte[]> record, Article article) {
    byte[] value = topics.accepted().codec().encode(article);
    context.forward(
        new Record<>(record.key(), value, record.timestamp()), LifecycleProcessor.ACCEPTED);
  }

  private void answer(
      Record<String, byte[]> record,
      EditorStatus status,
      Outcome outcome,
      @Nullable ReasonCode reason,
      @Nullable Integer revision,
      String detail) {
    RecordMetadata place = context.recordMetadata().orElseThrow();
    String articleId = status.uri().id();
    Receipt receipt =
        new Receipt(
            Receipt.SCHEMA,
            ReceiptId.of(place.partition(), place.offset()),
            outcome,
            reason,
            detail.isEmpty() ? null : detail,
            status.uri(),
            articleId,
            revision,
            "/articles/" + articleId,
            null,
            null,
            Instant.ofEpochMilli(record.timestamp()),
            List.of(),
            List.of());
    byte[] value = topics.editorReceipts().codec().encode(receipt);
    context.forward(new Record<>(receipt.id().toString(), value, record.timestamp()), RECEIPTS);
  }

  private void reject(Record<String, byte[]> record, String detail) {
    Rejection rejection = new Rejection("ingest", ReasonCode.MALFORMED, detail);
    context.forward(rejection.of(record, context.recordMetadata()), LifecycleProcessor.REJECTED);
  }
}
