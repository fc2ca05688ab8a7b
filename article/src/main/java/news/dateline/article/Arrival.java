package news.dateline.article;

import java.time.Instant;
import java.util.Comparator;

/**
 * When an input arrived: the broker's timestamp, then its place in the ingest topic. A total order
 * over all inputs, whoever processes them.
 */
public record Arrival(Instant timestamp, ReceiptId receipt) implements Comparable<Arrival> {
  private static final Comparator<Arrival> ORDER =
      Comparator.comparing(Arrival::timestamp)
          .thenComparingInt(arrival -> arrival.receipt().partition())
          .thenComparingLong(arrival -> arrival.receipt().offset())
          .thenComparingInt(arrival -> arrival.receipt().entry());

  @Override
  public int compareTo(Arrival other) {
    return ORDER.compare(this, other);
  }
}
