package news.dateline.enrich.tag;

import java.util.Arrays;

/** Stretches of a text, apart from each other and in order. */
final class Spans {
  private final int[] bounds;

  /**
   * @param bounds start, end, start, end…, ascending, each end exclusive
   */
  Spans(int[] bounds) {
    this.bounds = bounds.clone();
  }

  /** Whether {@code offset} lies in one of them. */
  boolean contain(int offset) {
    int found = Arrays.binarySearch(bounds, offset);
    int passed = found >= 0 ? found + 1 : -found - 1;
    return passed % 2 == 1;
  }
}
