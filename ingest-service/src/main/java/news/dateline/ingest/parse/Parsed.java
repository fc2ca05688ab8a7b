package news.dateline.ingest.parse;

import java.util.List;
import news.dateline.article.Arrival;
import news.dateline.article.ReasonCode;

/** What came of parsing an {@link Input}. */
public sealed interface Parsed {
  /**
   * It could be read.
   *
   * @param drafts one, or one for each entry of a document; never empty
   */
  record Drafts(List<Draft> drafts) implements Parsed {
    /** Copies the list. */
    public Drafts {
      drafts = List.copyOf(drafts);
      if (drafts.isEmpty()) {
        throw new IllegalArgumentException("no drafts are a rejection");
      }
    }
  }

  /**
   * A document of several articles, not all of which could be read.
   *
   * @param drafts of those that could; may be empty
   * @param refused the others, each by its arrival; never empty
   */
  record Mixed(List<Draft> drafts, List<Refused> refused) implements Parsed {
    /** Copies the lists. */
    public Mixed {
      drafts = List.copyOf(drafts);
      refused = List.copyOf(refused);
    }
  }

  /** An article in a document of several that could not be read. */
  record Refused(Arrival arrival, Rejection rejection) {}

  /**
   * It could not be read, or is not an article.
   *
   * @param reason for programs
   * @param detail for people: what was wrong, where, what was expected
   */
  record Rejection(ReasonCode reason, String detail) implements Parsed {}
}
