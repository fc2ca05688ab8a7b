package news.dateline.ingest.source;

import java.util.Comparator;
import news.dateline.source.Poll;
import news.dateline.source.PollOutcome;
import news.dateline.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A source as people ask about it.
 *
 * @param source what is polled
 * @param poll where that stands; absent until it was polled
 */
public record SourceState(Source source, @Nullable Poll poll) implements Comparable<SourceState> {
  private static final Comparator<SourceState> ORDER =
      Comparator.comparing((SourceState state) -> state.source.source())
          .thenComparing(state -> state.source.url());

  /** In one word: {@code paused}, {@code new}, {@code gone}, {@code failing} or {@code fine}. */
  public String word() {
    if (source.paused()) {
      return "paused";
    }
    if (poll == null) {
      return "new";
    }
    if (poll.outcome() == PollOutcome.GONE) {
      return "gone";
    }
    return poll.outcome() == PollOutcome.FAILED ? "failing" : "fine";
  }

  @Override
  public int compareTo(SourceState other) {
    return ORDER.compare(this, other);
  }
}
