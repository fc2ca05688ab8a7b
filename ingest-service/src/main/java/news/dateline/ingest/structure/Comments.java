package news.dateline.ingest.structure;

/**
 * Cuts what readers wrote below the story: everything behind a line such as "3 comments", where
 * more than half of the text is before it.
 */
final class Comments implements Rule {
  private static final String RULE = "comments";
  private static final Phrase HEADING = Phrase.named(60, "comments");

  static boolean isHeading(String text) {
    return HEADING.is(text);
  }

  @Override
  public void apply(Page page) {
    long all = 0;
    for (int i = 0; i < page.size(); i++) {
      all += page.text(i).length();
    }
    long before = 0;
    boolean below = false;
    for (int i = 0; i < page.size(); i++) {
      boolean heading = page.isOpen(i) && HEADING.is(page.text(i));
      below |= heading && before * 2 > all;
      if (page.isOpen(i) && (below || heading)) {
        page.cut(i, RULE);
      }
      before += page.text(i).length();
    }
  }
}
