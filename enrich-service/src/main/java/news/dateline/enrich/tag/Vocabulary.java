package news.dateline.enrich.tag;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words that names are made of, each with a number. Looked up in place, without making a string
 * of the text: open addressing, the words' letters packed into one array.
 */
final class Vocabulary {
  /** The number of a word that no name contains. */
  static final int UNKNOWN = -1;

  /** The number of the comma, which is a word of its own. */
  static final int COMMA = 0;

  private final int[] slots;
  private final int[] offsets;
  private final char[] letters;
  private final int longest;

  private Vocabulary(int[] slots, int[] offsets, char[] letters, int longest) {
    this.slots = slots;
    this.offsets = offsets;
    this.letters = letters;
    this.longest = longest;
  }

  /** Collects words, then builds. */
  static final class Builder {
    private final Map<String, Integer> words = new LinkedHashMap<>();

    Builder() {
      words.put(",", COMMA);
    }

    /** The number of {@code folded}, a new one if need be. */
    int add(String folded) {
      return words.computeIfAbsent(folded, word -> words.size());
    }

    Vocabulary build() {
      int[] slots = new int[Integer.highestOneBit(words.size() * 2 + 1) * 2];
      Arrays.fill(slots, UNKNOWN);
      int[] offsets = new int[words.size() + 1];
      StringBuilder letters = new StringBuilder();
      int longest = 0;
      for (Map.Entry<String, Integer> entry : words.entrySet()) {
        String word = entry.getKey();
        letters.append(word);
        offsets[entry.getValue() + 1] = letters.length();
        longest = Math.max(longest, word.length());
        int slot = mix(hash(word)) & (slots.length - 1);
        while (slots[slot] != UNKNOWN) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry.getValue();
      }
      return new Vocabulary(slots, offsets, letters.toString().toCharArray(), longest);
    }

    private static int hash(String word) {
      int hash = 0;
      for (int i = 0; i < word.length(); i++) {
        hash = step(hash, word.charAt(i));
      }
      return hash;
    }
  }

  /** The hash of a word whose hash so far is {@code hash} and whose next letter is {@code c}. */
  static int step(int hash, char c) {
    return hash * 31 + c;
  }

  /**
   * The number of the word at {@code start} of {@code text}, whose folded letters hash to {@code
   * hash}.
   */
  int find(CharSequence text, int start, int end, int hash) {
    if (end - start > 3 * longest) {
      return UNKNOWN;
    }
    int slot = mix(hash) & (slots.length - 1);
    while (slots[slot] != UNKNOWN) {
      if (same(slots[slot], text, start, end)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  private boolean same(int word, CharSequence text, int start, int end) {
    int at = offsets[word];
    for (int i = start; i < end; i++) {
      char c = Letters.fold(text.charAt(i));
      if (c == Letters.MARK) {
        continue;
      }
      if (at == offsets[word + 1] || letters[at] != c) {
        return false;
      }
      at++;
    }
    return at == offsets[word + 1];
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
