package news.dateline.enrich.tag;

import java.util.Map;

/**
 * The small words of languages, found by the hash of their letters alone: a word that has the hash
 * of another by accident is one vote among many.
 */
final class SmallWords {
  private static final int ROOM = 4;

  /** In each used slot a word's hash, then its languages; no languages where it is free. */
  private final long[] slots;

  /**
   * @param words each with the languages that have it, as bits
   */
  SmallWords(Map<String, Long> words) {
    int capacity = Integer.highestOneBit(words.size()) * ROOM;
    slots = new long[2 * capacity];
    words.forEach((word, mask) -> {
      int hash = Vocabulary.hash(Letters.folded(word));
      int slot = slot(hash);
      slots[slot] = hash;
      slots[slot + 1] |= mask;
    });
  }

  /** The languages that have a small word with this {@link Vocabulary#whole} hash, or 0. */
  long languages(int hash) {
    return slots[slot(hash) + 1];
  }

  private int slot(int hash) {
    int slot = (2 * hash) & (slots.length - 2);
    while (slots[slot + 1] != 0 && slots[slot] != hash) {
      slot = (slot + 2) & (slots.length - 2);
    }
    return slot;
  }
}
