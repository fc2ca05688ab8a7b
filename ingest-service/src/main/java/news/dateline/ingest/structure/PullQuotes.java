package news.dateline.ingest.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.SectionKind;

/**
 * Finds the sentences that a page repeats for effect: a passage whose words stand in a row in
 * another, longer one, or in an earlier one of the same words.
 *
 * <p>Each passage is filed under the first words of its longest piece; then the whole text is read
 * once, and wherever such words occur the passage is compared. The number of comparisons per
 * passage is bounded, so the time is linear whatever the text.
 */
final class PullQuotes implements Rule {
  private static final int FEWEST_WORDS = 6;
  private static final int MOST_WORDS = 150;
  private static final int KEY_WORDS = 5;
  private static final int MOST_UNDER_A_KEY = 8;
  private static final int MOST_COMPARISONS = 64;

  /** A passage that may be a pull quote. */
  private static final class Candidate {
    private final int index;
    private final Excerpt excerpt;
    private int comparisons;

    Candidate(int index, Excerpt excerpt) {
      this.index = index;
      this.excerpt = excerpt;
    }

    boolean standsIn(List<String> words, int position, int where) {
      if (where == index || comparisons >= MOST_COMPARISONS) {
        return false;
      }
      comparisons++;
      boolean repeats = words.size() > excerpt.size() || where < index;
      return repeats && excerpt.standsIn(words, position);
    }
  }

  @Override
  public void apply(Page page) {
    int first = page.nextOpen(0);
    Map<List<String>, List<Candidate>> candidates = candidates(page, first);
    if (candidates.isEmpty()) {
      return;
    }
    Set<String> begins = new HashSet<>();
    candidates.keySet().forEach(key -> begins.add(key.getFirst()));
    for (int i = first; i < page.size(); i = page.nextOpen(i + 1)) {
      List<String> words = Excerpt.words(page.text(i));
      for (int at = 0; at + KEY_WORDS <= words.size(); at++) {
        if (!begins.contains(words.get(at))) {
          continue;
        }
        for (Candidate candidate :
            candidates.getOrDefault(words.subList(at, at + KEY_WORDS), List.of())) {
          if (page.isOpen(candidate.index) && candidate.standsIn(words, at, i)) {
            page.keep(candidate.index, SectionKind.PULL_QUOTE, null);
          }
        }
      }
    }
  }

  /** The first passage opens the story, repeated or not. */
  private static Map<List<String>, List<Candidate>> candidates(Page page, int first) {
    Map<List<String>, List<Candidate>> candidates = new HashMap<>();
    for (int i = page.nextOpen(first + 1); i < page.size(); i = page.nextOpen(i + 1)) {
      Excerpt excerpt = Excerpt.of(page.text(i));
      if (excerpt.size() < FEWEST_WORDS
          || excerpt.size() > MOST_WORDS
          || page.text(i).endsWith("?")) {
        // An interview asks everybody the same.
        continue;
      }
      List<String> anchor = excerpt.pieces().get(excerpt.anchor());
      if (anchor.size() >= KEY_WORDS) {
        List<Candidate> same =
            candidates.computeIfAbsent(
                List.copyOf(anchor.subList(0, KEY_WORDS)), key -> new ArrayList<>());
        if (same.size() < MOST_UNDER_A_KEY) {
          same.add(new Candidate(i, excerpt));
        }
      }
    }
    return candidates;
  }
}
