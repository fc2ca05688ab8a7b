package news.dateline.enrich.tag;

import java.text.Normalizer;

/**
 * How letters are compared: without case and without accents, one UTF-16 unit at a time, so that
 * offsets never drift.
 */
final class Letters {
  private static final int TABLE_SIZE = 0x2000;

  /** The folded form of the first characters; 0 for what is no part of a word. Never changed. */
  private static final char[] FOLDED = table();

  private Letters() {}

  /** Whether {@code c} is part of a word. Combining marks are; surrogates are not. */
  static boolean inWord(char c) {
    return c < TABLE_SIZE ? FOLDED[c] != 0 : Character.isLetterOrDigit(c);
  }

  /** The letter under its case and accents; {@link #MARK} for a combining mark. */
  static char fold(char c) {
    return c < TABLE_SIZE ? FOLDED[c] : Character.toLowerCase(c);
  }

  /** What a combining mark folds to: nothing. */
  static final char MARK = 1;

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    for (char c = 0; c < TABLE_SIZE; c++) {
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        table[c] = MARK;
      } else if (Character.isLetterOrDigit(c)) {
        table[c] = base(c);
      }
    }
    return table;
  }

  private static char base(char c) {
    char plain =
        switch (c) {
          case 'ø', 'Ø' -> 'o';
          case 'ł', 'Ł' -> 'l';
          case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
          case 'ı' -> 'i';
          case 'ə', 'Ə' -> 'e';
          default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        };
    return Character.toLowerCase(plain);
  }
}
