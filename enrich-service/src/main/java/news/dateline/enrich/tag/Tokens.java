package news.dateline.enrich.tag;

import java.util.Arrays;

/**
 * The words of a text: where they are and which of the vocabulary's they are. A word is a run of
 * letters and digits; a comma is a word of its own, because "Paris, Texas" is not "Paris Texas".
 */
final class Tokens {
  private final String text;
  private int[] starts;
  private int[] ends;
  private int[] words;
  private int size;

  private Tokens(String text) {
    this.text = text;
    int guess = Math.min(text.length(), Math.max(16, text.length() / 5));
    this.starts = new int[guess];
    this.ends = new int[guess];
    this.words = new int[guess];
  }

  static Tokens of(String text, Vocabulary vocabulary) {
    Tokens tokens = new Tokens(text);
    int length = text.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c == ',') {
        tokens.add(i, i + 1, Vocabulary.COMMA);
        i++;
      } else if (Letters.inWord(c)) {
        i = tokens.word(i, vocabulary);
      } else {
        i++;
      }
    }
    return tokens;
  }

  private int word(int start, Vocabulary vocabulary) {
    int hash = 0;
    int end = start;
    while (end < text.length() && Letters.inWord(text.charAt(end))) {
      char folded = Letters.fold(text.charAt(end));
      hash = folded == Letters.MARK ? hash : Vocabulary.step(hash, folded);
      end++;
    }
    add(start, end, vocabulary.find(text, start, end, hash));
    return end;
  }

  private void add(int start, int end, int word) {
    if (size == starts.length) {
      int capacity = Math.max(16, size + (size >> 1));
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      words = Arrays.copyOf(words, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    size++;
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int word(int token) {
    return words[token];
  }

  /** Whether the word begins with a capital letter. */
  boolean capitalized(int token) {
    return Character.isUpperCase(text.charAt(starts[token]));
  }

  /** Whether it is the same word, letter for letter and in the same case. */
  boolean is(int token, String word) {
    return ends[token] - starts[token] == word.length() && text.startsWith(word, starts[token]);
  }

  /** Whether nothing but one space stands between this word and the one before. */
  boolean followsDirectly(int token) {
    return token > 0
        && starts[token] - ends[token - 1] == 1
        && Character.isWhitespace(text.charAt(ends[token - 1]));
  }

  /**
   * Whether this word and the one before can be parts of one name: between them at most three
   * spaces, hyphens, apostrophes, ampersands or abbreviating full stops. A full stop before a space
   * ends a sentence, except after a short word ("St. Lucia").
   */
  boolean joined(int token) {
    int from = ends[token - 1];
    int to = starts[token];
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' && to - from > 1 && from - starts[token - 1] > 3) {
        return false;
      }
      if (!Character.isWhitespace(c) && "-\u2010\u2011\u2013'\u2019.&@\u00a0+".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
