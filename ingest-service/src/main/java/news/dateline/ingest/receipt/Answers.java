package news.dateline.ingest.receipt;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import news.dateline.article.Outcome;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.parse.Draft;
import news.dateline.topic.Codec;
import news.dateline.topic.Rejection;
import news.dateline.topic.Rejection.Origin;
import news.dateline.topic.Topics;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Makes what every input gets: its receipt, and its place on {@code articles.rejected} where it has
 * to go there.
 */
public final class Answers {
  private static final String STAGE = "ingest";

  private final Codec<Receipt> codec;
  private final MeterRegistry meters;

  /** Answers for {@code topics}, counted in {@code meters}. */
  public Answers(Topics topics, MeterRegistry meters) {
    this.codec = topics.receipts().codec();
    this.meters = meters;
  }

  /** The receipt of a draft that could be read. */
  public static Receipt receipt(
      Draft draft,
      Outcome outcome,
      int revision,
      @Nullable ReceiptId standing,
      @Nullable String detail) {
    String articleId = draft.uri().id();
    return new Receipt(
        Receipt.SCHEMA,
        draft.version().arrival().receipt(),
        outcome,
        null,
        detail,
        draft.uri(),
        articleId,
        revision,
        "/articles/" + articleId,
        standing,
        draft.correlation(),
        draft.version().arrival().timestamp(),
        draft.warnings(),
        draft.cuts());
  }

  /** The receipt of a draft that could be read but may not be accepted. */
  public static Receipt rejection(Draft draft, ReasonCode reason, String detail) {
    return new Receipt(
        Receipt.SCHEMA,
        draft.version().arrival().receipt(),
        Outcome.REJECTED,
        reason,
        detail,
        draft.uri(),
        draft.uri().id(),
        null,
        null,
        null,
        draft.correlation(),
        draft.version().arrival().timestamp(),
        draft.warnings(),
        draft.cuts());
  }

  /** The receipt of an input that could not be read. */
  public static Receipt rejection(
      ReceiptId id,
      Instant received,
      @Nullable String correlation,
      ReasonCode reason,
      String detail) {
    return new Receipt(
        Receipt.SCHEMA,
        id,
        Outcome.REJECTED,
        reason,
        detail,
        null,
        null,
        null,
        null,
        null,
        correlation,
        received,
        List.of(),
        List.of());
  }

  /** {@code receipt} as a record of {@code articles.receipts}, with the timestamp of its input. */
  public Record<String, byte[]> record(Receipt receipt, Record<?, ?> input) {
    ReasonCode reason = receipt.reason();
    Counter.builder("dateline.inputs")
        .description("Inputs by what became of them")
        .tag("outcome", receipt.outcome().label())
        .tag("reason", reason == null ? "" : reason.label())
        .register(meters)
        .increment();
    Receipt chained = receipt.requeuedFrom(Inputs.requeuedFrom(input.headers()).orElse(null));
    return new Record<>(receipt.id().toString(), codec.encode(chained), input.timestamp());
  }

  /** {@code received} as a record of {@code articles.rejected}. */
  public Record<String, byte[]> rejected(
      Receipt receipt, Record<byte[], byte[]> received, String topic) {
    ReceiptId id = receipt.id();
    Rejection rejection =
        new Rejection(STAGE, requireNonNull(receipt.reason()), String.valueOf(receipt.detail()));
    Origin origin = new Origin(topic, id.partition(), id.offset());
    return rejection.of(id.toString(), received, received.key(), origin);
  }
}
