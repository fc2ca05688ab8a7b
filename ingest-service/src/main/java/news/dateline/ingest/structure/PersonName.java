package news.dateline.ingest.structure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a line that names one or several people and says nothing else. */
final class PersonName {
  private static final int LIMIT = 120;
  private static final int MOST_WORDS = 5;
  private static final Pattern BETWEEN = Pattern.compile("(?i),? (?:and|und|et|y|e|&) |, ");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern WORD = Pattern.compile("[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}'’.-]{0,40}");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "van", "von", "der", "den", "del", "della", "di", "du",
          "la", "le", "el", "al", "bin", "ibn", "bint", "ter", "ten", "zu", "af", "av");
  private static final Set<String> POST_NOMINALS =
      Set.of("phd", "ph.d.", "md", "m.d.", "jr.", "jr", "sr.", "sr", "esq.", "ii", "iii");
  private static final Set<String> NOT_NAMES =
      Set.of(
          "the",
          "of",
          "in",
          "on",
          "for",
          "to",
          "news",
          "staff",
          "support",
          "menu",
          "home",
          "about",
          "share",
          "read",
          "more",
          "related",
          "image",
          "photo",
          "table",
          "contents",
          "summary",
          "introduction",
          "conclusion",
          "background");

  private PersonName() {}

  /** Whether {@code text} is one name or several, with commas and "and" between them. */
  static boolean isOnly(String text) {
    if (text.length() > LIMIT || Institution.isName(text)) {
      return false;
    }
    int names = 0;
    for (String part : BETWEEN.splitAsStream(text).toList()) {
      if (isOne(part)) {
        names++;
      } else if (names == 0 || !POST_NOMINALS.contains(part.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return names > 0;
  }

  /** Whether {@code text} is one name of two to five words. */
  static boolean isOne(String text) {
    List<String> words = SPACE.splitAsStream(text).toList();
    if (words.size() < 2 || words.size() > MOST_WORDS) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      if (NOT_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
      if (WORD.matcher(word).matches()) {
        capitals++;
      } else if (!PARTICLES.contains(word)) {
        return false;
      }
    }
    boolean initialAtEnd = text.endsWith(".") && !text.toLowerCase(Locale.ROOT).endsWith("jr.");
    return capitals >= 2 && !initialAtEnd && WORD.matcher(words.getLast()).matches();
  }
}
