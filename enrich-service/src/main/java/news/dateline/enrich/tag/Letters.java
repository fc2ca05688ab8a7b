package news.dateline.enrich.tag;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * How letters are compared: without case and without accents, one UTF-16 unit at a time, so that
 * offsets never drift. In scripts without spaces each character is a word of its own.
 */
final class Letters {
  /** What a combining mark folds to: nothing. */
  static final char MARK = 1;

  private static final int TABLE_SIZE = 0x10000;

  /** Where Thai begins, the first of the scripts without spaces. */
  private static final char FIRST_SINGLE = 0x0E00;

  /** Scripts that do not put spaces between words, and Hangul, which glues particles to them. */
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** Scripts whose vowels are marks that must not be dropped. */
  private static final Set<UnicodeScript> INDIC =
      EnumSet.of(
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA);

  private static final char FIRST_INDIC = 0x0900;
  private static final char FIRST_HAN = 0x4E00;
  private static final char LAST_HAN = 0x9FFF;
  private static final char FIRST_SYLLABLE = 0xAC00;
  private static final char LAST_SYLLABLE = 0xD7A3;
  private static final char NUKTA = 0x093C;
  private static final char TATWEEL = 0x0640;
  private static final char LONG_VOWEL = 0x30FC;

  /** The folded form of every unit; 0 for what is no part of a word. Never changed. */
  private static final char[] FOLDED = new char[TABLE_SIZE];

  /** The folded form of units that words are made of; 0 for others and for words of one unit. */
  private static final char[] OF_WORDS = new char[TABLE_SIZE];

  /** Which units are words of their own. Never changed. */
  private static final boolean[] SINGLE = new boolean[TABLE_SIZE];

  static {
    for (int c = 0; c < TABLE_SIZE; c++) {
      fill((char) c);
      OF_WORDS[c] = SINGLE[c] ? 0 : FOLDED[c];
    }
  }

  private Letters() {}

  /** Whether {@code c} is part of a word. Combining marks are; surrogates are not. */
  static boolean inWord(char c) {
    return FOLDED[c] != 0;
  }

  /** The letter under its case and accents; {@link #MARK} for a combining mark. */
  static char fold(char c) {
    return FOLDED[c];
  }

  /** Whether words are made of {@code c}: it is part of one, but none of its own. */
  static boolean ofWord(char c) {
    return OF_WORDS[c] != 0;
  }

  /** What {@link #fold} says of units that words are made of; 0 for others. */
  static char foldOfWord(char c) {
    return OF_WORDS[c];
  }

  /** Whether {@code c} is a word of its own. */
  static boolean single(char c) {
    return c >= FIRST_SINGLE && SINGLE[c];
  }

  /** {@code text} in the form in which words are compared. */
  static String folded(CharSequence text) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = FOLDED[text.charAt(i)];
      if (c != MARK && c != 0) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static void fill(char c) {
    int type = Character.getType(c);
    UnicodeScript script = script(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (c == NUKTA || c == TATWEEL) {
      FOLDED[c] = MARK;
    } else if (c == LONG_VOWEL
        || (UNSPACED.contains(script) && (mark || Character.isLetterOrDigit(c)))) {
      FOLDED[c] = c;
      SINGLE[c] = true;
    } else if (mark && INDIC.contains(script)) {
      FOLDED[c] = c;
    } else if (type == Character.NON_SPACING_MARK) {
      FOLDED[c] = MARK;
    } else if (Character.isLetterOrDigit(c)) {
      FOLDED[c] = base(c);
    }
  }

  /** The script of {@code c}, without asking where it is known or does not matter. */
  private static UnicodeScript script(char c) {
    if (c < FIRST_INDIC || Character.isSurrogate(c)) {
      return UnicodeScript.COMMON;
    }
    if (c >= FIRST_HAN && c <= LAST_HAN) {
      return UnicodeScript.HAN;
    }
    return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE ? UnicodeScript.HANGUL : UnicodeScript.of(c);
  }

  /** Beyond these, no letter that words are made of has an accent. */
  private static boolean mayHaveAccent(char c) {
    return (c >= 0x00C0 && c < 0x2200) || c >= 0xFB00;
  }

  private static char base(char c) {
    if (!mayHaveAccent(c)) {
      return Character.toLowerCase(c);
    }
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
