package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that names are made of, each with a number. Looked up in place, without making a string
 * of the text: a filter of one bit a hash turns most words away, then open addressing, the words'
 * letters packed into one array, each slot with its word's whole hash, so that the letters are
 * looked at once at most.
 */
final class Vocabulary {
  /** The number of a word that no name contains. */
  static final int UNKNOWN = -1;

  /** The number of the comma, which is a word of its own. */
  static final int COMMA = 0;

  private static final int FILTER_BITS = 20;

  /** For the words of the world's names, at the beginning. */
  private static final int ROOM = 1 << 18;

  /** For the words that the taxonomy adds to them, at the beginning. */
  private static final int FEW = 1 << 12;

  private final long[] filter;

  /** In each used slot a word's hash, then its number plus one; 0 is free. */
  private final long[] slots;

  private final int[] offsets;
  private final char[] letters;
  private final int longest;

  private Vocabulary(long[] filter, long[] slots, int[] offsets, char[] letters, int longest) {
    this.filter = filter;
    this.slots = slots;
    this.offsets = offsets;
    this.letters = letters;
    this.longest = longest;
  }

  /** Collects words, then builds. */
  static final class Builder {
    private final @Nullable Builder base;
    private final List<String> words = new ArrayList<>();

    /** In each used slot a word's place among {@link #words} plus one; 0 is free. */
    private int[] slots;

    /** Begins with nothing but the comma. */
    Builder() {
      base = null;
      slots = new int[ROOM];
      add(",");
    }

    /** Begins with the words of {@code base}, to which nothing may be added any more. */
    Builder(Builder base) {
      this.base = base;
      slots = new int[FEW];
    }

    /** The number of {@code folded}, a new one if need be. */
    int add(CharSequence folded) {
      int hash = mix(hash(folded));
      if (base != null) {
        int known = base.slots[base.slot(folded, hash)];
        if (known > 0) {
          return known - 1;
        }
      }
      int before = base == null ? 0 : base.words.size();
      int slot = slot(folded, hash);
      if (slots[slot] == 0) {
        words.add(folded.toString());
        slots[slot] = words.size();
        if (words.size() * 2 > slots.length) {
          grow();
        }
        return before + words.size() - 1;
      }
      return before + slots[slot] - 1;
    }

    /** Where {@code folded} is, or a free slot. */
    private int slot(CharSequence folded, int hash) {
      int slot = hash & (slots.length - 1);
      while (slots[slot] != 0 && !words.get(slots[slot] - 1).contentEquals(folded)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      return slot;
    }

    private void grow() {
      slots = new int[slots.length * 2];
      for (int i = 0; i < words.size(); i++) {
        slots[slot(words.get(i), mix(hash(words.get(i))))] = i + 1;
      }
    }

    int size() {
      return words.size() + (base == null ? 0 : base.words.size());
    }

    Vocabulary build() {
      Packing packing = new Packing(size());
      if (base != null) {
        base.words.forEach(packing::add);
      }
      words.forEach(packing::add);
      return packing.vocabulary();
    }
  }

  /** Puts words into the arrays. */
  private static final class Packing {
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];
    private final long[] slots;
    private final int[] offsets;
    private final StringBuilder letters = new StringBuilder();
    private int longest;
    private int number;

    Packing(int words) {
      slots = new long[Integer.highestOneBit(words * 2 + 1) * 2];
      offsets = new int[words + 1];
    }

    void add(String word) {
      letters.append(word);
      offsets[number + 1] = letters.length();
      longest = Math.max(longest, word.length());
      int hash = hash(word);
      int mixed = mix(hash);
      filter[filterIndex(mixed) >>> 6] |= 1L << filterIndex(mixed);
      int slot = mixed & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = ((long) hash << 32) | ++number;
    }

    Vocabulary vocabulary() {
      return new Vocabulary(filter, slots, offsets, letters.toString().toCharArray(), longest);
    }
  }

  /** The hash of {@code folded}, a word as {@link Letters#folded} makes it. */
  static int hash(CharSequence folded) {
    int hash = 0;
    for (int i = 0; i < folded.length(); i++) {
      hash = step(hash, folded.charAt(i));
    }
    return whole(hash);
  }

  /** The hash of a word whose hash so far is {@code hash} and whose next letter is {@code c}. */
  static int step(int hash, char c) {
    return hash * 31 + c;
  }

  /** The hash of a word that ends here: 31 bits, of which one at least is 0. */
  static int whole(int hash) {
    int bits = hash & Integer.MAX_VALUE;
    return bits == Integer.MAX_VALUE ? bits - 1 : bits;
  }

  /** The number of the word {@code text[start, end)}. */
  int find(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char folded = Letters.fold(text[i]);
      hash = folded == Letters.MARK ? hash : step(hash, folded);
    }
    return find(text, start, end, whole(hash));
  }

  /** The number of the word {@code text[start, end)}, whose {@link #whole} hash is {@code hash}. */
  int find(char[] text, int start, int end, int hash) {
    int mixed = mix(hash);
    if ((filter[filterIndex(mixed) >>> 6] & (1L << filterIndex(mixed))) == 0
        || end - start > 3 * longest) {
      return UNKNOWN;
    }
    int slot = mixed & (slots.length - 1);
    while (slots[slot] != 0) {
      int word = (int) slots[slot] - 1;
      if (slots[slot] >>> 32 == hash && same(word, text, start, end)) {
        return word;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  private boolean same(int word, char[] text, int start, int end) {
    int at = offsets[word];
    int stop = offsets[word + 1];
    for (int i = start; i < end; i++) {
      char c = Letters.fold(text[i]);
      if (c == Letters.MARK) {
        continue;
      }
      if (at == stop || letters[at] != c) {
        return false;
      }
      at++;
    }
    return at == stop;
  }

  private static int filterIndex(int mixed) {
    return mixed >>> (32 - FILTER_BITS);
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
