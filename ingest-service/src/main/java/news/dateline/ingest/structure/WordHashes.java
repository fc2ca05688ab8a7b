package news.dateline.ingest.structure;

import java.util.Arrays;

/** The words of a passage as numbers: what {@link Excerpt} takes for the same word has the same. */
final class WordHashes {
  private static final int FEW = 64;

  private final int[] hashes;

  private WordHashes(int[] hashes) {
    this.hashes = hashes;
  }

  /** The words of {@code text} in their order. */
  static WordHashes of(String text) {
    int[] hashes = new int[FEW];
    int count = 0;
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || Excerpt.separates(text.charAt(end))) {
        int first = Wording.bareStart(text, start, end);
        int last = Wording.bareEnd(text, first, end);
        if (first < last) {
          hashes = count == hashes.length ? Arrays.copyOf(hashes, 2 * count) : hashes;
          hashes[count++] = hash(text, first, last);
        }
        start = end + 1;
      }
    }
    return new WordHashes(Arrays.copyOf(hashes, count));
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + folded(text.charAt(i));
    }
    return hash;
  }

  private static char folded(char c) {
    return switch (Character.toLowerCase(c)) {
      case '’' -> '\'';
      // The last letter of a Greek word in capitals has another lower case than the word has.
      case 'ς' -> 'σ';
      default -> Character.toLowerCase(c);
    };
  }

  int size() {
    return hashes.length;
  }

  /** A number that stands for {@code count} words from {@code start} on. */
  long run(int start, int count) {
    long run = 0;
    for (int i = start; i < start + count; i++) {
      run = (run ^ hashes[i]) * 0x9e3779b97f4a7c15L;
      run ^= run >>> 32;
    }
    return run;
  }
}
