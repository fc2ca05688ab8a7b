package news.dateline.ingest.http;

import java.net.URI;
import java.time.Instant;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.source.SourceState;
import news.dateline.source.Poll;
import news.dateline.source.PollOutcome;
import news.dateline.source.Source;
import news.dateline.source.SourceId;
import org.jspecify.annotations.Nullable;

/** A source as {@code /sources} shows it; its fields are in docs/reference/http.md. */
record SourceView(
    SourceId id,
    String state,
    URI url,
    String source,
    int intervalSeconds,
    boolean paused,
    Instant added,
    String by,
    @Nullable PollView poll) {

  /** Where its polling stands. */
  record PollView(
      Instant lastPolled,
      @Nullable Instant nextPoll,
      PollOutcome outcome,
      @Nullable Integer status,
      @Nullable String problem,
      int failures,
      @Nullable Instant lastChanged,
      int documents,
      long bytes,
      @Nullable ReceiptId lastDocument,
      @Nullable URI movedTo) {}

  static SourceView of(SourceState state) {
    Source source = state.source();
    return new SourceView(
        source.id(),
        state.word(),
        source.url(),
        source.source(),
        source.intervalSeconds(),
        source.paused(),
        source.added(),
        source.by(),
        state.poll() == null ? null : view(state.poll()));
  }

  private static PollView view(Poll poll) {
    return new PollView(
        poll.lastPolled(),
        poll.nextPoll(),
        poll.outcome(),
        poll.status(),
        poll.problem(),
        poll.failures(),
        poll.lastChanged(),
        poll.documents(),
        poll.bytes(),
        poll.lastDocument(),
        poll.movedTo());
  }
}
