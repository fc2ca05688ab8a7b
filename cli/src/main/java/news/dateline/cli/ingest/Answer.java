package news.dateline.cli.ingest;

import news.dateline.article.Outcome;
import news.dateline.article.Receipt;

/** What ingest-service answers to a submission. */
public sealed interface Answer {
  /** The answer as it came, JSON. */
  String json();

  /** Whether the article is, or will be, where it should be. */
  boolean good();

  /** It was decided. */
  record Decided(Receipt receipt, String json) implements Answer {
    @Override
    public boolean good() {
      return receipt.outcome() != Outcome.REJECTED;
    }
  }

  /**
   * Kafka has it, but it was not decided in time.
   *
   * @param id of the receipt to come
   * @param good whether nobody wanted to wait
   */
  record Pending(String id, boolean good, String json) implements Answer {}

  /** It was not taken; why, in words. */
  record Refused(int status, String detail, String json) implements Answer {
    @Override
    public boolean good() {
      return false;
    }
  }
}
