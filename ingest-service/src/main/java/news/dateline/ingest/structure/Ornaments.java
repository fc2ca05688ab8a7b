package news.dateline.ingest.structure;

/**
 * Cuts lines without a letter or a digit: rules, stars, the "###" at the end of a release. Where
 * there is nothing else they are the text.
 */
final class Ornaments implements Rule {
  private static final int LONGEST = 80;

  @Override
  public void apply(Page page) {
    boolean more = false;
    for (int line = 0; line < page.size(); line++) {
      more |= page.isOpen(line) && !is(page.text(line));
    }
    if (more) {
      page.cutAll("ornament", Ornaments::is);
    }
  }

  private static boolean is(String text) {
    return text.length() <= LONGEST && text.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
