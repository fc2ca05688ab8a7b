package news.dateline.bench.tag;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an article should be labeled and what it was.
 *
 * @param gold the right labels
 * @param found the labels in focus
 * @param confidence of every label that was found or considered, in focus or not
 */
record Labeled(Set<String> gold, Set<String> found, Map<String, Double> confidence) {
  Labeled {
    gold = Set.copyOf(gold);
    found = Set.copyOf(found);
    confidence = Map.copyOf(confidence);
  }

  /** The same as if there were no such label. */
  Labeled without(String label) {
    return new Labeled(minus(gold, label), minus(found, label), confidence);
  }

  private static Set<String> minus(Set<String> labels, String label) {
    Set<String> rest = new LinkedHashSet<>(labels);
    rest.remove(label);
    return rest;
  }
}
