package news.dateline.ingest.structure;

import news.dateline.article.SectionKind;

/**
 * Finds the headline: the first line above the running text that is one. Where the title is known,
 * finds the line that repeats it. What stands over the headline is the site's name or a kicker: cut
 * as such, unless it names a program, whose article this then is.
 */
final class Title implements Rule {
  /** The rule that cuts what stands over the headline. */
  static final String KICKER = "kicker";

  private static final int LONGEST = 300;
  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST_SITE = 7;
  private static final int SHORT_SENTENCE = 120;
  private static final int SEARCHED = 40;

  @Override
  public void apply(Page page) {
    int title = page.hasTitle() ? repeated(page) : headline(page);
    if (title == page.size()) {
      return;
    }
    for (int i = 0; i < title; i++) {
      if (page.isOpen(i) && Institution.isName(page.text(i))) {
        page.keep(i, SectionKind.AFFILIATION, null);
      } else if (page.isOpen(i)) {
        page.cut(i, KICKER);
      }
    }
    page.title(title);
  }

  private static int repeated(Page page) {
    String known = page.known().title();
    String folded = known == null ? "" : Wording.folded(known);
    int seen = 0;
    for (int i = page.nextOpen(0); i < page.size() && seen < SEARCHED; i = page.nextOpen(i + 1)) {
      String text = page.text(i);
      if (!folded.isEmpty()
          && Math.abs(text.length() - folded.length()) < LONGEST
          && Wording.folded(text).equals(folded)) {
        // A flash whose text is its headline is text all the same.
        return page.nextOpen(i + 1) < page.size() ? i : page.size();
      }
      if (Wording.isProse(text)) {
        break;
      }
      seen++;
    }
    return page.size();
  }

  private static int headline(Page page) {
    int headEnd = page.headEnd();
    int fallback = page.size();
    for (int i = page.nextOpen(0); i < headEnd; i = page.nextOpen(i + 1)) {
      String text = page.text(i);
      if (text.length() > LONGEST || text.endsWith(",") || text.endsWith(";")) {
        continue;
      }
      if (isSubstantial(text) && page.nextOpen(i + 1) < page.size() && !isSite(page, i, headEnd)) {
        return i;
      }
      fallback = fallback == page.size() ? i : fallback;
    }
    return fallback < page.size() ? fallback : shortSentence(page);
  }

  /**
   * A menu stands between a site's name and the headline, never between a headline and its text.
   */
  private static boolean isSite(Page page, int index, int headEnd) {
    String text = page.text(index);
    if (Wording.words(text) > LONGEST_SITE || !Wording.isCapitalized(text)) {
      return false;
    }
    boolean menu = false;
    for (int i = index + 1; i < headEnd; i++) {
      menu |= page.isCut(i, Navigation.RULE);
      if (menu && page.isOpen(i) && isSubstantial(page.text(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSubstantial(String text) {
    return Wording.words(text) >= FEWEST_WORDS
        && !Wording.endsWithStop(text)
        && !Institution.isName(text)
        && !Byline.isMarked(text);
  }

  /** A first line that ends with a full stop, yet stands alone above a longer text. */
  private static int shortSentence(Page page) {
    int first = page.nextOpen(0);
    int second = page.nextOpen(first + 1);
    boolean alone =
        second < page.size()
            && page.opensBlock(second)
            && page.text(first).length() <= SHORT_SENTENCE
            && page.text(second).length() > page.text(first).length()
            && page.text(first).indexOf(". ") < 0;
    return alone ? first : page.size();
  }
}
