package news.dateline.enrich.retag;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what becomes of articles that are tagged anew. */
public final class RetagMeter {
  private final Counter changed;
  private final Counter unchanged;
  private final Counter superseded;

  /** Counts in {@code meters}. */
  public RetagMeter(MeterRegistry meters) {
    this.changed = counter(meters, "changed");
    this.unchanged = counter(meters, "unchanged");
    this.superseded = counter(meters, "superseded");
  }

  private static Counter counter(MeterRegistry meters, String outcome) {
    return Counter.builder("dateline.retag.articles")
        .description("Articles that were tagged anew, by what came of it")
        .tag("outcome", outcome)
        .register(meters);
  }

  /** Other tags or feeds came out; it was sent on. */
  public void changed() {
    changed.increment();
  }

  /** The same came out. */
  public void unchanged() {
    unchanged.increment();
  }

  /** That revision is not the current one any more. */
  public void superseded() {
    superseded.increment();
  }
}
