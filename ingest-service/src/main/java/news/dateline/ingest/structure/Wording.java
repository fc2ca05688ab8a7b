package news.dateline.ingest.structure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a passage is worded: as running text, as a heading, as a label. */
final class Wording {
  private static final int LONG = 140;
  private static final int SENTENCE = 60;
  private static final int SENTENCE_WORDS = 8;
  private static final int IDEOGRAPHIC_SENTENCE = 20;
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern CLOSING = Pattern.compile("[\"'”’»)\\]]{1,3}$");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "at", "by", "de", "del", "der", "des", "die", "du", "e", "et", "for",
          "für", "in", "la", "le", "of", "on", "the", "to", "und", "y", "&");

  private Wording() {}

  /** Whether it is running text: long, or a whole sentence that ends with a full stop. */
  static boolean isProse(String text) {
    return text.length() >= LONG
        || (endsWithStop(text)
            && ((text.length() >= SENTENCE && words(text) >= SENTENCE_WORDS)
                || (text.length() >= IDEOGRAPHIC_SENTENCE
                    && isIdeographic(text.charAt(text.length() / 2)))));
  }

  /** Whether it ends with a full stop, question mark, exclamation mark or ellipsis. */
  static boolean endsSentence(String text) {
    return endsWithOneOf(text, ".!?…。！？");
  }

  /** Whether it ends with a full stop, as a headline hardly ever does. */
  static boolean endsWithStop(String text) {
    return endsWithOneOf(text, ".。");
  }

  private static boolean endsWithOneOf(String text, String marks) {
    String bare = text.length() > 3 ? unclosed(text) : text;
    return !bare.isEmpty() && marks.indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }

  private static String unclosed(String text) {
    String tail = text.substring(text.length() - 4);
    return text.substring(0, text.length() - 4) + CLOSING.matcher(tail).replaceFirst("");
  }

  /** How many words; two ideographs count as one. */
  static int words(String text) {
    int words = text.isEmpty() ? 0 : 1;
    int ideographs = 0;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
      ideographs += isIdeographic(text.charAt(i)) ? 1 : 0;
    }
    return words + ideographs / 2;
  }

  static boolean isIdeographic(char c) {
    return c >= '\u3000'
        && (Character.isIdeographic(c) || c <= '\u30ff' || (c >= '\uff00' && c <= '\uffef'));
  }

  /** Whether each word but the small ones begins with a capital: a name or a title. */
  static boolean isCapitalized(String text) {
    for (String word : SPACE.splitAsStream(text).toList()) {
      String bare = bare(word);
      if (!bare.isEmpty()
          && !SMALL.contains(bare.toLowerCase(Locale.ROOT))
          && Character.isLowerCase(bare.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** The words that carry meaning, lower case, without punctuation. */
  static List<String> significantWords(String text) {
    List<String> significant = new ArrayList<>();
    for (String word : SPACE.splitAsStream(text).toList()) {
      String bare = bare(word).toLowerCase(Locale.ROOT);
      if (bare.length() > 1 && !SMALL.contains(bare)) {
        significant.add(bare);
      }
    }
    return significant;
  }

  /** {@code word} without the punctuation around it, curly apostrophes made straight. */
  static String bare(String word) {
    int start = bareStart(word, 0, word.length());
    return word.substring(start, bareEnd(word, start, word.length())).replace('’', '\'');
  }

  /** Where the word in {@code text} from {@code start} to {@code end} begins, or {@code end}. */
  static int bareStart(String text, int start, int end) {
    int bare = start;
    while (bare < end && !isOfWord(text.charAt(bare))) {
      bare++;
    }
    return bare;
  }

  /** Where it ends. */
  static int bareEnd(String text, int start, int end) {
    int bare = end;
    while (bare > start && !isOfWord(text.charAt(bare - 1))) {
      bare--;
    }
    return bare;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Lower case, compatibility forms folded, letters and digits alone: for comparing titles. */
  static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c)) {
            folded.appendCodePoint(c);
          } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
          }
        });
    return folded.toString().strip();
  }
}
