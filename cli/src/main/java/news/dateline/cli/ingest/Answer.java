package news.dateline.cli.ingest;

import java.util.List;
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
   * It was a document of several articles.
   *
   * @param count how many
   * @param articles what became of those that were decided in time, in their order
   */
  record Split(int count, List<Decided> articles, String json) implements Answer {
    /** Copies the list. */
    public Split {
      articles = List.copyOf(articles);
    }

    @Override
    public boolean good() {
      return articles.size() == count && articles.stream().allMatch(Decided::good);
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
