package news.dateline.ingest.source;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntSupplier;
import news.dateline.source.Poll;
import news.dateline.source.PollOutcome;
import org.jspecify.annotations.Nullable;

/** Counts polls by what came of them, documents and bytes. */
final class PollMeters {
  private final Map<PollOutcome, Counter> polls = new EnumMap<>(PollOutcome.class);
  private final Counter documents;
  private final Counter bytes;

  /** In {@code meters}; {@code size} is how many sources this instance polls. */
  PollMeters(MeterRegistry meters, IntSupplier size) {
    for (PollOutcome outcome : PollOutcome.values()) {
      polls.put(
          outcome,
          Counter.builder("dateline.polls")
              .description("Polls of sources, by what came of them")
              .tag("outcome", outcome.label())
              .register(meters));
    }
    documents =
        Counter.builder("dateline.polled.documents")
            .description("Documents that sources had and that went to ingest")
            .register(meters);
    bytes =
        Counter.builder("dateline.polled.bytes")
            .description("Their bytes, decompressed")
            .baseUnit("bytes")
            .register(meters);
    Gauge.builder("dateline.sources", size::getAsInt)
        .description("Sources that this instance polls")
        .register(meters);
  }

  void count(Poll poll, @Nullable Poll before) {
    Counter counter = polls.get(poll.outcome());
    if (counter != null) {
      counter.increment();
    }
    if (poll.outcome() == PollOutcome.CHANGED) {
      documents.increment();
      bytes.increment((double) (poll.bytes() - (before == null ? 0 : before.bytes())));
    }
  }
}
