package news.dateline.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input. Every input that the broker took gets one, on {@code
 * articles.receipts}, keyed by {@link #id()}.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param id where the input stands on the ingest topic
 * @param outcome what became of it
 * @param reason why it was rejected; only then
 * @param detail the same for people: what was wrong, where, what was expected
 * @param uri the article's identity, where it could be found out
 * @param articleId the article's short id
 * @param revision the revision that was accepted, or the one that stands instead
 * @param address where the article is read, relative to publish-service
 * @param standing the receipt of the input that stands instead, for a duplicate
 * @param correlation the client's own {@code receipt-id} header
 * @param received when the broker got it
 * @param warnings what was odd but did not matter enough to reject it
 * @param cuts the boilerplate that was cut
 * @param requeuedFrom the receipt of the rejected input that this one is, sent once more
 * @param entries how many articles a document of several has; their receipts are {@code <id>/0},
 *     {@code <id>/1} and so on
 */
public record Receipt(
    int schema,
    ReceiptId id,
    Outcome outcome,
    @Nullable ReasonCode reason,
    @Nullable String detail,
    @Nullable ArticleUri uri,
    @Nullable String articleId,
    @Nullable Integer revision,
    @Nullable String address,
    @Nullable ReceiptId standing,
    @Nullable String correlation,
    Instant received,
    List<String> warnings,
    List<Cut> cuts,
    @Nullable ReceiptId requeuedFrom,
    @Nullable Integer entries) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;

  /** Copies the lists; a rejection has a reason and nothing else has. */
  public Receipt {
    warnings = List.copyOf(warnings);
    cuts = List.copyOf(cuts);
    if ((outcome == Outcome.REJECTED) != (reason != null)) {
      throw new IllegalArgumentException("a reason code belongs to a rejection, and to that alone");
    }
    if ((outcome == Outcome.SPLIT) != (entries != null)) {
      throw new IllegalArgumentException(
          "a document of several articles says how many, and it alone");
    }
  }

  /** The receipt of an input that was not sent before. */
  public Receipt(
      int schema,
      ReceiptId id,
      Outcome outcome,
      @Nullable ReasonCode reason,
      @Nullable String detail,
      @Nullable ArticleUri uri,
      @Nullable String articleId,
      @Nullable Integer revision,
      @Nullable String address,
      @Nullable ReceiptId standing,
      @Nullable String correlation,
      Instant received,
      List<String> warnings,
      List<Cut> cuts) {
    this(
        schema,
        id,
        outcome,
        reason,
        detail,
        uri,
        articleId,
        revision,
        address,
        standing,
        correlation,
        received,
        warnings,
        cuts,
        null,
        null);
  }

  /** The receipt of a document that was split into {@code entries} articles. */
  public static Receipt split(
      ReceiptId id, int entries, @Nullable String correlation, Instant received) {
    return new Receipt(
        SCHEMA,
        id,
        Outcome.SPLIT,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        correlation,
        received,
        List.of(),
        List.of(),
        null,
        entries);
  }

  /** The same, of an input that was rejected before as {@code former} and sent once more. */
  public Receipt requeuedFrom(@Nullable ReceiptId former) {
    return new Receipt(
        schema,
        id,
        outcome,
        reason,
        detail,
        uri,
        articleId,
        revision,
        address,
        standing,
        correlation,
        received,
        warnings,
        cuts,
        former,
        entries);
  }
}
