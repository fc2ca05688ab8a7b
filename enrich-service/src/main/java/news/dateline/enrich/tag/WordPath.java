package news.dateline.enrich.tag;

import java.util.Arrays;

/** The words of a name, as {@link Tokens} would find them in text, by their numbers. */
final class WordPath {
  private WordPath() {}

  /** The path of {@code text}; words that {@code vocabulary} does not have yet are added to it. */
  static int[] of(String text, Vocabulary.Builder vocabulary) {
    int[] path = new int[text.length() + 1];
    int words = 0;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Letters.inWord(c) && !Letters.single(c)) {
        if (Letters.fold(c) != Letters.MARK) {
          word.append(Letters.fold(c));
        }
        continue;
      }
      if (!word.isEmpty()) {
        path[words++] = vocabulary.add(word(word));
        word.setLength(0);
      }
      if (c == ',') {
        path[words++] = Vocabulary.COMMA;
      } else if (Letters.single(c)) {
        path[words++] = vocabulary.add(String.valueOf(c));
      }
    }
    return Arrays.copyOf(path, words);
  }

  private static CharSequence word(StringBuilder word) {
    return Prefixes.arabic(word.charAt(0)) ? Prefixes.withoutArticle(word.toString()) : word;
  }
}
