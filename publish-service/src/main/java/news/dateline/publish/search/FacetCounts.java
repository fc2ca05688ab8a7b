package news.dateline.publish.search;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many articles match, and how many of them by facet.
 *
 * @param total all that match
 * @param counts of each kind of facet the ids and their numbers
 */
record FacetCounts(long total, Map<String, Map<String, Long>> counts) {
  /** Of words such as {@code region/europe}. */
  static FacetCounts of(long total, Map<String, Long> byWord) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    byWord.forEach((word, count) -> {
      int slash = word.indexOf('/');
      if (slash > 0 && slash < word.length() - 1) {
        counts
            .computeIfAbsent(word.substring(0, slash), any -> new TreeMap<>())
            .merge(word.substring(slash + 1), count, Long::sum);
      }
    });
    return new FacetCounts(total, counts);
  }
}
