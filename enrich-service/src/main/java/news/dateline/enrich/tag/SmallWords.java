package news.dateline.enrich.tag;

import java.util.Map;

/**
 * The small words of languages, found by the hash of their letters alone: a word that has the hash
 * of another by accident is one vote among many.
 */
final class SmallWords {
  private static final int ROOM = 4;

  private final int[] hashes;

  /** In each used slot the languages of the word; 0 is free. */
  private final long[] languages;

  /**
   * @param words each with the languages that have it, as bits
   */
  SmallWords(Map<String, Long> words) {
    int capacity = Integer.highestOneBit(words.size()) * ROOM;
    hashes = new int[capacity];
    languages = new long[capacity];
    words.forEach((word, mask) -> {
      int hash = Vocabulary.hash(Letters.folded(word));
      int slot = slot(hash);
      hashes[slot] = hash;
      languages[slot] |= mask;
    });
  }

  /** The languages that have a small word with this {@link Vocabulary#whole} hash, or 0. */
  long languages(int hash) {
    return languages[slot(hash)];
  }

  private int slot(int hash) {
    int slot = hash & (hashes.length - 1);
    while (languages[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }
}
