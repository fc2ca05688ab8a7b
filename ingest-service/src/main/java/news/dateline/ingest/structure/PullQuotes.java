package news.dateline.ingest.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences that a page repeats for effect: a passage whose words stand in a row in
 * another, longer one, or in an earlier one of the same words.
 *
 * <p>Each passage is filed under the first words of its longest piece; then the whole text is read
 * once, and wherever such words occur the passage is compared. The number of comparisons per
 * passage is bounded, so the time is linear whatever the text. Words are told apart by their
 * hashes, and compared only where those are the same: most articles repeat nothing.
 */
final class PullQuotes implements Rule {
  private static final int FEWEST_WORDS = 6;
  private static final int MOST_WORDS = 150;
  private static final int KEY_WORDS = 5;
  private static final int MOST_UNDER_A_KEY = 8;
  private static final int MOST_COMPARISONS = 64;

  @Override
  public void apply(Page page) {
    int first = page.nextOpen(0);
    Search search = new Search(page);
    // The first passage opens the story, repeated or not.
    for (int i = page.nextOpen(first + 1); i < page.size(); i = page.nextOpen(i + 1)) {
      search.file(i);
    }
    if (search.candidates.isEmpty()) {
      return;
    }
    for (int i = first; i < page.size(); i = page.nextOpen(i + 1)) {
      search.read(i);
    }
  }

  /** A passage that may be a pull quote. */
  private static final class Candidate {
    private final int index;
    private final int size;
    private @Nullable Excerpt excerpt;
    private int comparisons;

    Candidate(int index, int size) {
      this.index = index;
      this.size = size;
    }

    boolean mayStandIn(int where, int words) {
      return where != index && comparisons < MOST_COMPARISONS && (words > size || where < index);
    }

    boolean standsIn(List<String> words, int position, String text) {
      comparisons++;
      excerpt = excerpt == null ? Excerpt.of(text) : excerpt;
      return excerpt.standsIn(words, position);
    }
  }

  /** The passages of one page, and those of them that may be pull quotes by their first words. */
  private static final class Search {
    private static final int FILTER = 1 << 12;

    private final Page page;
    private final @Nullable WordHashes[] hashes;
    private final Map<Long, List<Candidate>> candidates = new HashMap<>();
    private final BitSet filter = new BitSet(FILTER);

    Search(Page page) {
      this.page = page;
      this.hashes = new WordHashes[page.size()];
    }

    private WordHashes hashes(int index) {
      WordHashes known = hashes[index];
      if (known == null) {
        known = WordHashes.of(page.text(index));
        hashes[index] = known;
      }
      return known;
    }

    void file(int index) {
      String text = page.text(index);
      if (text.endsWith("?")) {
        // An interview asks everybody the same.
        return;
      }
      if (!Excerpt.hasGaps(text)) {
        file(index, hashes(index).size(), hashes(index));
        return;
      }
      Excerpt excerpt = Excerpt.of(text);
      if (excerpt.size() > 0) {
        String anchor = String.join(" ", excerpt.pieces().get(excerpt.anchor()));
        file(index, excerpt.size(), WordHashes.of(anchor));
      }
    }

    private void file(int index, int size, WordHashes anchor) {
      if (size < FEWEST_WORDS || size > MOST_WORDS || anchor.size() < KEY_WORDS) {
        return;
      }
      long key = anchor.run(0, KEY_WORDS);
      List<Candidate> same = candidates.computeIfAbsent(key, any -> new ArrayList<>(1));
      if (same.size() < MOST_UNDER_A_KEY) {
        same.add(new Candidate(index, size));
        filter.set(slot(key));
      }
    }

    void read(int index) {
      WordHashes words = hashes(index);
      List<String> spelled = List.of();
      for (int at = 0; at + KEY_WORDS <= words.size(); at++) {
        long key = words.run(at, KEY_WORDS);
        if (!filter.get(slot(key))) {
          continue;
        }
        for (Candidate candidate : candidates.getOrDefault(key, List.of())) {
          if (page.isOpen(candidate.index) && candidate.mayStandIn(index, words.size())) {
            spelled = spelled.isEmpty() ? Excerpt.words(page.text(index)) : spelled;
            if (candidate.standsIn(spelled, at, page.text(candidate.index))) {
              page.keep(candidate.index, SectionKind.PULL_QUOTE, null);
            }
          }
        }
      }
    }

    private static int slot(long key) {
      return (int) (key >>> 40) & (FILTER - 1);
    }
  }
}
