package news.dateline.ingest.structure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs that say who the author is ("X is a fellow at …"): those that begin with the
 * byline's first or last name, anywhere; and where no byline is known, those behind the running
 * text.
 */
final class Bios implements Rule {
  private static final int LONGEST = 900;
  private static final int OPENING_WORDS = 8;
  private static final Set<String> VERBS = Vocabulary.words("bio-verb");
  private static final Pattern PERSON =
      Pattern.compile(
          "((?:(?:Dr|Prof|Professor|Amb|Ambassador|Gen)\\.? )?\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}"
              + "(?: [\\p{L}\\p{M}'’.-]{1,30}){1,4}?),? (?:"
              + String.join("|", VERBS)
              + ")\\b.{0,300}",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Set<String> ROLES = Vocabulary.words("bio-role");
  private static final Set<String> SAID = Vocabulary.words("bio-said");
  private static final Pattern NAMES = Pattern.compile("[^\\p{L}]+");

  @Override
  public void apply(Page page) {
    String byline = page.byline();
    for (int i = 0; i < page.size(); i++) {
      if (page.isOpen(i) && byline != null && shares(person(page.text(i)), byline)) {
        page.keep(i, SectionKind.BIO, null);
      }
    }
    int last = lastOpen(page, page.size() - 1);
    int first = page.nextOpen(0);
    while (last > first
        && (byline == null || (last > 0 && page.isKept(last - 1, SectionKind.BIO)))
        && isBio(page.text(last))) {
      page.keep(last, SectionKind.BIO, null);
      last = lastOpen(page, last - 1);
    }
  }

  private static int lastOpen(Page page, int from) {
    int last = from;
    while (last >= 0 && !page.isOpen(last)) {
      last--;
    }
    return last;
  }

  /** Whether it says of a person what they do, and quotes nobody. */
  static boolean isBio(String text) {
    return person(text) != null;
  }

  private static @Nullable String person(String text) {
    if (text.length() > LONGEST || !opensLikeOne(text)) {
      return null;
    }
    Matcher person = PERSON.matcher(text);
    return person.lookingAt()
            && isName(person.group(1))
            && hasWordOf(person.group(), ROLES)
            && !hasWordOf(text, SAID)
        ? person.group(1)
        : null;
  }

  /**
   * A capital, and one of the verbs among the first words: rules out most text without a pattern.
   */
  private static boolean opensLikeOne(String text) {
    if (text.isEmpty() || !Character.isUpperCase(text.charAt(0))) {
      return false;
    }
    int start = 0;
    for (int word = 0; word < OPENING_WORDS && start < text.length(); word++) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      if (word > 0 && VERBS.contains(text.substring(start, end))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** Whether it says what somebody does, and where: "Senior Fellow, Institute of …". */
  static boolean isPosition(String line) {
    int comma = line.indexOf(',');
    return comma > 0 && hasWordOf(line.substring(0, comma), ROLES);
  }

  private static boolean hasWordOf(String text, Set<String> words) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (words.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  private static boolean isName(String text) {
    return PersonName.isOne(text);
  }

  private static boolean shares(@Nullable String person, String byline) {
    if (person == null) {
      return false;
    }
    String names = " " + NAMES.matcher(byline.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    List<String> own = NAMES.splitAsStream(person.toLowerCase(Locale.ROOT)).toList();
    long shared =
        own.stream().filter(name -> name.length() > 1 && names.contains(" " + name + " ")).count();
    return shared >= Math.min(2, own.size());
  }
}
