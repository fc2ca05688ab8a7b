package news.dateline.enrich.tag;

/**
 * What Arabic and Hebrew write on to the beginning of a word: "and", "in", "to", the article.
 * Arabic words are kept in the vocabulary without their article.
 */
final class Prefixes {
  private static final int SHORTEST = 2;
  private static final String ARTICLE = "ال";

  /** "To" and the article. */
  private static final String TO = "لل";

  private static final String[] ARABIC = {
    "ال", "و", "ب", "ل", "لل", "ف", "ك", "وال", "بال", "فال", "كال", "ول", "وب", "ولل", "وبال",
    "لال", "ولال"
  };
  private static final String[] HEBREW = {
    "ב", "ל", "מ", "ה", "ו", "ש", "כ", "וב", "ול", "שב", "שה"
  };

  private Prefixes() {}

  /** Whether words that begin with {@code c} can have prefixes. */
  static boolean possible(char c) {
    return c >= 0x0590 && c < 0x0700;
  }

  /** The number of the word that remains of {@code text[start, end)} behind a prefix. */
  static int find(Vocabulary vocabulary, char[] text, int start, int end) {
    for (String prefix : text[start] < 0x0600 ? HEBREW : ARABIC) {
      int rest = after(prefix, text, start, end);
      if (rest > 0 && end - rest >= SHORTEST) {
        int found = vocabulary.find(text, rest, end);
        if (found != Vocabulary.UNKNOWN) {
          return found;
        }
      }
    }
    return Vocabulary.UNKNOWN;
  }

  /** Whether {@code c} is an Arabic letter. */
  static boolean arabic(char c) {
    return c >= 0x0600 && c < 0x0700;
  }

  /** Whether the name {@code spelled} begins with the article. */
  static boolean hasArticle(String spelled) {
    int space = spelled.indexOf(' ');
    String word = Letters.folded(space < 0 ? spelled : spelled.substring(0, space));
    return !withoutArticle(word).equals(word);
  }

  /**
   * Whether the word {@code text[start, end)} has the article before the stem of {@code name}: "في
   * العراق", but also "للعراق".
   */
  static boolean articled(String text, int start, int end, String name) {
    String word = Letters.folded(text.substring(start, end));
    int space = name.indexOf(' ');
    String first = Letters.folded(space < 0 ? name : name.substring(0, space));
    int prefix = word.length() - withoutArticle(first).length();
    return prefix >= 2 && (word.startsWith(ARTICLE, prefix - 2) || word.startsWith(TO, prefix - 2));
  }

  /** {@code word}, folded, without its article. */
  static String withoutArticle(String word) {
    return word.startsWith(ARTICLE) && word.length() > 4 ? word.substring(2) : word;
  }

  private static int after(String prefix, char[] text, int start, int end) {
    int at = start;
    for (int i = 0; i < prefix.length(); i++) {
      while (at < end && Letters.fold(text[at]) == Letters.MARK) {
        at++;
      }
      if (at >= end || Letters.fold(text[at]) != Letters.fold(prefix.charAt(i))) {
        return -1;
      }
      at++;
    }
    return at;
  }
}
