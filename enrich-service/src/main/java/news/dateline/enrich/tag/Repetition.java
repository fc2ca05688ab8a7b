package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Notices sentences that stood before: pull quotes, and leads that a page prints twice. Compared by
 * a 64-bit hash of their letters and digits.
 */
final class Repetition {
  private static final int SHORTEST = 40;
  private static final long PRIME = 0x100000001B3L;

  private final Set<Long> sentences = new HashSet<>();

  /** The sentences of {@code text} that stood before, here or in an earlier text. */
  Spans in(String text) {
    List<Integer> bounds = new ArrayList<>();
    int start = 0;
    long hash = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letters.inWord(c)) {
        hash = hash * PRIME + Letters.fold(c);
        letters++;
      }
      if (i == text.length() - 1 || endsSentence(c)) {
        if (letters >= SHORTEST && !sentences.add(hash)) {
          extend(bounds, start, i + 1);
        }
        start = i + 1;
        hash = 0;
        letters = 0;
      }
    }
    return new Spans(bounds.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void extend(List<Integer> bounds, int start, int end) {
    if (!bounds.isEmpty() && bounds.getLast() == start) {
      bounds.set(bounds.size() - 1, end);
    } else {
      bounds.add(start);
      bounds.add(end);
    }
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\n';
  }
}
