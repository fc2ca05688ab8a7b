package news.dateline.ingest.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the name of a program, center, institute, project or initiative on a line of its own. */
final class Institution {
  private static final int LIMIT = 150;
  private static final int MOST_WORDS = 18;
  private static final int OPENING = 240;
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Set<String> NOUNS =
      Set.of(
          "program",
          "programme",
          "programs",
          "center",
          "centre",
          "institute",
          "institution",
          "project",
          "initiative",
          "forum",
          "foundation",
          "council",
          "school",
          "observatory",
          "laboratory",
          "lab",
          "department",
          "fellowship",
          "consortium",
          "network",
          "programa",
          "centro",
          "instituto",
          "institut",
          "zentrum",
          "projekt",
          "programm",
          "proyecto",
          "fundación",
          "iniciativa",
          "projeto");
  private static final Pattern MISSION =
      Pattern.compile(
          "(?i)\\b(?:promot|provid|establish|found|mission|dedicat|works? (?:to|on|with)|seeks?"
              + "|aims?|serves?|brings?|conven|support|conduct|foster|explor|focus|advanc|stud"
              + "|examin|research|analy[sz]|offer|host|publish|inform|bridg)");

  private Institution() {}

  /** Whether {@code text} is such a name and nothing else. */
  static boolean isName(String text) {
    if (text.length() > LIMIT
        || Wording.words(text) > MOST_WORDS
        || Wording.words(text) < 2
        || Wording.endsSentence(text)
        || !Wording.isCapitalized(text)) {
      return false;
    }
    for (String word : SPACE.splitAsStream(text).toList()) {
      if (NOUNS.contains(Wording.bare(word).toLowerCase(Locale.ROOT))) {
        return text.indexOf(':') < 0 && !text.endsWith(",") && !text.endsWith(";");
      }
    }
    return false;
  }

  /** Whether {@code blurb} begins by naming {@code name}. */
  static boolean isNamedBy(String blurb, String name) {
    Set<String> opening = new HashSet<>(Wording.significantWords(CleanText.atMost(OPENING, blurb)));
    List<String> words = Wording.significantWords(name);
    long shared = words.stream().filter(opening::contains).count();
    return shared * 2 >= words.size();
  }

  /** Whether {@code blurb} presents {@code name}: names it, and says what it is there for. */
  static boolean isPresentedBy(String blurb, String name) {
    return isNamedBy(blurb, name) && MISSION.matcher(CleanText.atMost(OPENING * 2, blurb)).find();
  }
}
