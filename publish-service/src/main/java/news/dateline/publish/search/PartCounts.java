package news.dateline.publish.search;

import java.util.List;
import java.util.Map;

/** How many articles of a part of the index match, and how many of them by facet. */
final class PartCounts {
  private final List<String> words;
  private final int[] counts;
  private final int total;

  /**
   * Of the words each at its number.
   *
   * @param counts by number; not changed any more
   */
  PartCounts(List<String> words, int[] counts, int total) {
    this.words = words;
    this.counts = counts;
    this.total = total;
  }

  int total() {
    return total;
  }

  /** How many numbers it takes. */
  int size() {
    return counts.length;
  }

  /** Adds what there is of each word. */
  void addTo(Map<String, Long> byWord) {
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        byWord.merge(words.get(number), (long) counts[number], Long::sum);
      }
    }
  }
}
