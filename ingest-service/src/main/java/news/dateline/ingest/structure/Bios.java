package news.dateline.ingest.structure;

import java.util.List;
import java.util.Locale;
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
  private static final Pattern PERSON =
      Pattern.compile(
          "((?:(?:Dr|Prof|Professor|Amb|Ambassador|Gen)\\.? )?\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}"
              + "(?: [\\p{L}\\p{M}'’.-]{1,30}){1,4}?),? (?:is|was|are|serves|served|works|worked"
              + "|teaches|writes|covers|reports|leads|holds|has|ist|est|es|é)\\b.{0,300}");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\b(?:fellow|professor|author|journalist|correspondent|editor|scholar|analyst"
              + "|researcher|writer|reporter|columnist|lecturer|director|associate|intern|historian"
              + "|economist|consultant|adviser|advisor|ambassador|expert|covers|teaches|candidate"
              + "|president|chair|coordinator|photographer|chercheu(?:r|se)|professeure?"
              + "|investigadora?|profesora?|periodista|jornalista|autora?|korrespondent(?:in)?"
              + "|redakteur(?:in)?|wissenschaftler(?:in)?)\\b");
  private static final Pattern SAID = Pattern.compile("(?i)\\b(?:said|says|told|added|warned)\\b");
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
    if (text.length() > LONGEST || SAID.matcher(text).find()) {
      return null;
    }
    Matcher person = PERSON.matcher(text);
    return person.lookingAt() && ROLE.matcher(person.group()).find() && isName(person.group(1))
        ? person.group(1)
        : null;
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
