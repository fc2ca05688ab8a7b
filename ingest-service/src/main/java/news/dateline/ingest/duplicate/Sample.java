package news.dateline.ingest.duplicate;

import java.util.Arrays;

/**
 * The smallest hashes of a set, at most so many (a bottom-k sketch). Two samples of different sets
 * are compared below the bound up to which both are complete: there each is a fair sample of the
 * same part of the hash space, so that the share one set has of the other can be estimated even
 * where one is much larger.
 *
 * @param hashes distinct, ascending as unsigned numbers
 * @param total how many distinct hashes the whole set has
 */
@SuppressWarnings("ArrayRecordComponent") // samples are compared by overlap, never for equality
record Sample(int[] hashes, int total) {
  private static final int SIGN = Integer.MIN_VALUE;

  /** The sample of at most {@code limit} of the first {@code count} of {@code hashes}; reorders. */
  static Sample of(int[] hashes, int count, int limit) {
    for (int i = 0; i < count; i++) {
      hashes[i] ^= SIGN;
    }
    Arrays.sort(hashes, 0, count);
    int total = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[total++] = hashes[i];
      }
    }
    int[] kept = Arrays.copyOf(hashes, Math.min(total, limit));
    for (int i = 0; i < kept.length; i++) {
      kept[i] ^= SIGN;
    }
    return new Sample(kept, total);
  }

  private boolean complete() {
    return hashes.length == total;
  }

  /** What this and {@code other} have in common. */
  Overlap overlap(Sample other) {
    int bound = bound(other);
    int shared = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < hashes.length && theirs < other.hashes.length) {
      int order = Integer.compareUnsigned(hashes[mine], other.hashes[theirs]);
      if (Integer.compareUnsigned(order <= 0 ? hashes[mine] : other.hashes[theirs], bound) > 0) {
        break;
      }
      shared += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return new Overlap(shared, upTo(bound), other.upTo(bound));
  }

  /** The hash up to which both are complete. */
  private int bound(Sample other) {
    int mine = complete() ? -1 : hashes[hashes.length - 1];
    int theirs = other.complete() ? -1 : other.hashes[other.hashes.length - 1];
    return Integer.compareUnsigned(mine, theirs) <= 0 ? mine : theirs;
  }

  private int upTo(int bound) {
    int low = 0;
    int high = hashes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Integer.compareUnsigned(hashes[middle], bound) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A comparison of two samples.
   *
   * @param shared hashes in both
   * @param left hashes of the one
   * @param right hashes of the other
   */
  record Overlap(int shared, int left, int right) {
    /** The share of the smaller set that the larger has too, 0 to 1. */
    double containment() {
      int smaller = Math.min(left, right);
      return smaller == 0 ? 0 : (double) shared / smaller;
    }

    /** What is in both, of what is in either, 0 to 1 (Jaccard). */
    double resemblance() {
      int either = left + right - shared;
      return either == 0 ? 0 : (double) shared / either;
    }

    /** How many of the smaller one there were to compare. */
    int evidence() {
      return Math.min(left, right);
    }
  }
}
