package news.dateline.ingest.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who wrote it: "By …", or a line of names between the title and the running text. */
final class Byline implements Rule {
  private static final int LIMIT = 200;
  private static final int SEARCHED = 5;
  private static final Pattern MARKED =
      Pattern.compile(Vocabulary.pattern("byline") + "(?: |(?=\\p{Lo}))([\\p{Lu}\\p{Lo}].*)");

  private static final Pattern DATED =
      Pattern.compile(
          "(?i)(?:,| on| le| am| el| em| \\||) (?:\\p{L}{3,10}\\.? )?\\d{1,2}(?:[ .,/:-].*)?$");

  @Override
  public void apply(Page page) {
    int headEnd = page.headEnd();
    int seen = 0;
    if (page.known().byline() == null && belowStandfirst(page, headEnd)) {
      return;
    }
    for (int i = page.nextOpen(0); i < headEnd && seen < SEARCHED; i = page.nextOpen(i + 1)) {
      String text = page.text(i);
      String name = name(text);
      if (page.known().byline() == null ? isByline(text) : repeats(page.known(), name)) {
        take(page, i, name);
        return;
      }
      seen++;
    }
  }

  /** A magazine has a sentence or two between the headline and the writer's name. */
  private static boolean belowStandfirst(Page page, int headEnd) {
    int next = headEnd < page.size() ? page.nextOpen(headEnd + 1) : headEnd;
    boolean headHasNone = page.nextOpen(0) == headEnd || !anyMarked(page, headEnd);
    if (next < page.size() && headHasNone && isMarked(page.text(next))) {
      take(page, next, name(page.text(next)));
      return true;
    }
    return false;
  }

  private static boolean anyMarked(Page page, int headEnd) {
    for (int i = page.nextOpen(0); i < headEnd; i = page.nextOpen(i + 1)) {
      if (isByline(page.text(i))) {
        return true;
      }
    }
    return false;
  }

  /** The date beside a name is cut. */
  private static void take(Page page, int index, String name) {
    String text = page.text(index);
    int end = text.indexOf(name) + name.length();
    if (end < text.length()) {
      page.note("date", index, text.substring(end).strip());
    }
    page.byline(index, name);
  }

  /** Whether it says that it is a byline: "By Ana Example". */
  static boolean isMarked(String text) {
    return text.length() <= LIMIT && !Wording.endsWithStop(text) && MARKED.matcher(text).matches();
  }

  private static boolean isByline(String text) {
    return isMarked(text) || PersonName.isOnly(text);
  }

  private static boolean repeats(Known known, String name) {
    String byline = known.byline();
    return name.length() <= LIMIT
        && byline != null
        && Wording.folded(name).equals(Wording.folded(name(byline)));
  }

  /** The names in a byline: "Ana Example" in "By Ana Example". */
  static String name(String text) {
    Matcher marked = MARKED.matcher(text);
    String name = marked.matches() ? marked.group(1) : text;
    return DATED.matcher(name).replaceFirst("");
  }
}
