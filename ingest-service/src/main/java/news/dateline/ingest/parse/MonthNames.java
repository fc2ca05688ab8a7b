package news.dateline.ingest.parse;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The months in the languages of many feeds, written out or short, as Unicode CLDR has them. */
final class MonthNames {
  /** Where two languages disagree, the earlier here counts. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "nb", "da", "fi", "pl", "cs", "sk", "hu",
          "el", "ru", "uk", "bg", "ro", "tr", "id", "ca", "et", "lv", "lt", "ar", "he", "vi");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
  private static final int ABBREVIATION = 3;
  private static final Map<String, Integer> NAMES = names();

  private MonthNames() {}

  /** 1 to 12, or 0 for a word that is no month. */
  static int month(String word) {
    int month = NAMES.getOrDefault(word, 0);
    return month > 0 || word.length() <= ABBREVIATION
        ? month
        : NAMES.getOrDefault(word.substring(0, ABBREVIATION), 0);
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = month.getDisplayName(style, Locale.of(language)).toLowerCase(Locale.ROOT);
          String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
          if (bare.length() >= ABBREVIATION && bare.chars().allMatch(Character::isLetter)) {
            names.putIfAbsent(bare, month.getValue());
            if (bare.length() > ABBREVIATION + 1) {
              names.putIfAbsent(bare.substring(0, ABBREVIATION + 1), month.getValue());
            }
          }
        }
      }
    }
    names.put("ιούλ", 7);
    names.put("ιούν", 6);
    return names;
  }
}
