package news.dateline.enrich.tag;

import java.util.Map;

/**
 * The small words of languages, found by the hash of their letters alone: a word that has the hash
 * of another by accident is one vote among many.
 */
final class SmallWords {
  private static final int ROOM = 4;

  /** 0 where a slot is free: no small word has this hash. Apart, to stay in the nearest cache. */
  private final int[] hashes;

  /** In each used slot the languages of the word. */
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
      if (hash == 0) {
        throw new IllegalStateException("a small word with the hash 0: " + word);
      }
      int slot = slot(hash);
      hashes[slot] = hash;
      languages[slot] |= mask;
    });
  }

  /** The languages that have a small word with this {@link Vocabulary#whole} hash, or 0. */
  long languages(int hash) {
    int slot = slot(hash);
    return hashes[slot] == 0 ? 0 : languages[slot];
  }

  private int slot(int hash) {
    int slot = hash & (hashes.length - 1);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }
}
