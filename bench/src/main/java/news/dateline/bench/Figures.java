package news.dateline.bench;

import java.util.Arrays;
import java.util.List;

/** Medians and percentiles of what was measured. */
final class Figures {
  private static final double NANOS_A_MILLI = 1e6;

  private Figures() {}

  /** The middle one; of an even number, the mean of the two in the middle. */
  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** One sorted array of all. */
  static long[] sorted(List<long[]> parts) {
    long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
    Arrays.sort(all);
    return all;
  }

  /** The smallest value that {@code percent} of {@code sorted} do not exceed, in milliseconds. */
  static double percentile(long[] sorted, double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / NANOS_A_MILLI;
  }
}
