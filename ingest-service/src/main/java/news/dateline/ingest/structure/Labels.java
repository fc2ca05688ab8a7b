package news.dateline.ingest.structure;

/**
 * Cuts what a page's head says of the story beside its title: the genre over it, the date, the
 * reading time.
 */
final class Labels implements Rule {
  private static final Phrase GENRE = Phrase.named(60, "genre");
  private static final String MONTH =
      "(?:" + String.join("|", Vocabulary.words("month")) + ")\\p{L}*\\.?";
  private static final String DAY =
      "(?:\\p{L}{2,12},? )?(?:"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:er)?\\.? (?:de )?"
          + MONTH
          + ",? (?:de )?\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"
          + "|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[./]\\d{1,2}[./]\\d{1,2})";
  private static final String CLOCK = "\\d{1,2}[:.h時]\\d{0,2}分?(?: ?(?:uhr|[ap]\\.?m\\.?))?.{0,20}";
  private static final String SAYS = Vocabulary.pattern("published");
  private static final Phrase DATE =
      Phrase.of(
          120,
          SAYS + "?" + DAY + "(?:(?:[ ,|·•@（(-]{1,4}|—|–).{0,70}|" + CLOCK + ")?",
          SAYS + "?" + Vocabulary.pattern("ago") + "(?:[ ,|·•]{1,3}.{0,40})?",
          SAYS + CLOCK,
          "[\\p{L} '’-]{2,30}, (?:le |den |el |em |a )?" + DAY,
          Vocabulary.pattern("reading"));

  @Override
  public void apply(Page page) {
    int headEnd = page.headEnd();
    for (int i = 0; i < headEnd; i++) {
      if (page.isOpen(i) && GENRE.is(page.text(i))) {
        page.cut(i, "label");
      } else if (page.isOpen(i) && DATE.is(page.text(i))) {
        page.cut(i, "date");
      }
    }
  }
}
