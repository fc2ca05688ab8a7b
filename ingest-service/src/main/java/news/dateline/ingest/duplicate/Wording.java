package news.dateline.ingest.duplicate;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the sequence of its words, blind to case, punctuation and typography. In scripts
 * without spaces each character is a word. Words are kept as hashes.
 */
final class Wording {
  private static final long SEED = 0xcbf29ce484222325L;

  private static final byte WORD = 0;
  private static final byte FIGURE = 1;
  private static final byte CHARACTER = 2;

  private long[] words = new long[256];
  private byte[] kinds = new byte[256];
  private int count;
  private long hash = SEED;
  private byte kind = WORD;

  /** Adds {@code text}; the end of a text ends a word. */
  void add(String text) {
    String plain =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    int width;
    for (int at = 0; at < plain.length(); at += width) {
      int character = plain.codePointAt(at);
      width = Character.charCount(character);
      if (isPartOfWord(character)) {
        take(character);
      } else if (!joins(plain, at, character)) {
        endWord();
      }
    }
    endWord();
  }

  private void take(int character) {
    if (isUnspaced(character)) {
      endWord();
      mix(character);
      kind = CHARACTER;
      endWord();
      return;
    }
    if (Character.isDigit(character)) {
      kind = FIGURE;
    }
    mix(Character.toLowerCase(character));
  }

  /**
   * An apostrophe in a word and a comma in a figure separate nothing; what else stands between
   * digits is part of the figure: 1.5, 6-3/16, 2026-11-22.
   */
  private boolean joins(String text, int at, int character) {
    if (hash == SEED || at + 1 >= text.length()) {
      return false;
    }
    boolean digitFollows = Character.isDigit(text.charAt(at + 1));
    if (kind == FIGURE && digitFollows && ".-/:\u2013".indexOf(character) >= 0) {
      mix(character == '\u2013' ? '-' : character);
      return true;
    }
    return character == '\''
        || character == '\u2019'
        || character == '\u00ad'
        || (character == ',' && kind == FIGURE && digitFollows);
  }

  private void mix(int character) {
    hash = Mixing.mix(hash ^ character);
  }

  private void endWord() {
    if (hash != SEED) {
      if (count == words.length) {
        words = Arrays.copyOf(words, count * 2);
        kinds = Arrays.copyOf(kinds, count * 2);
      }
      words[count] = hash;
      kinds[count] = kind;
      count++;
      hash = SEED;
    }
    kind = WORD;
  }

  private static boolean isPartOfWord(int character) {
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isUnspaced(int character) {
    if (character < 0x0e00) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI
        || script == UnicodeScript.LAO
        || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }

  /** How many words there are. */
  int count() {
    return count;
  }

  /** The hash of word {@code index}. */
  long word(int index) {
    return words[index];
  }

  /** Whether word {@code index} has a digit. */
  boolean isFigure(int index) {
    return kinds[index] == FIGURE;
  }

  /** Whether word {@code index} is one character of a script without spaces. */
  boolean isCharacter(int index) {
    return kinds[index] == CHARACTER;
  }
}
