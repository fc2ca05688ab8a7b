package news.dateline.ingest.structure;

/**
 * Cuts the links to other stories: lines that say so ("Read also: …"), and the list of headlines
 * below a heading such as "Related articles", up to the first sentence.
 */
public final class RelatedLinks implements Rule {
  private static final String RULE = "related-links";
  private static final int MOST_LINKS = 30;
  private static final int LONGEST_LINK = 200;
  private static final Phrase HEADING = Phrase.named(80, "related-heading");
  private static final Phrase LINE = Phrase.named(300, "related-line");

  @Override
  public void apply(Page page) {
    page.cutAll(RULE, LINE::is);
    for (int i = 0; i < page.size(); i++) {
      if (page.isOpen(i) && isHeading(page.text(i))) {
        list(page, i);
      }
    }
  }

  /** Whether it is a heading over links to other stories. */
  public static boolean isHeading(String text) {
    return HEADING.is(text);
  }

  private static void list(Page page, int heading) {
    page.cut(heading, RULE);
    int last = Math.min(page.size() - 1, heading + MOST_LINKS);
    for (int i = heading + 1; i <= last && page.isOpen(i) && isLink(page.text(i)); i++) {
      page.cut(i, RULE);
    }
  }

  private static boolean isLink(String text) {
    return text.length() <= LONGEST_LINK
        && !Wording.isProse(text)
        && !Wording.endsWithStop(text)
        && !Captions.isMarked(text)
        && !Comments.isHeading(text);
  }
}
