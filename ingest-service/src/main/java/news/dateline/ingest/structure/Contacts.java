package news.dateline.ingest.structure;

/**
 * Cuts, among the last lines of a page, how to reach its writers or its press office: addresses are
 * neither the story nor who somebody is.
 */
final class Contacts implements Rule {
  private static final String RULE = "contact";
  private static final int LAST_LINES = 6;
  private static final Phrase LINE = Phrase.named(300, "contact");
  private static final Phrase PRESS = Phrase.named(160, "press-contact");

  @Override
  public void apply(Page page) {
    boolean press = false;
    for (int i = foot(page); i < page.size(); i++) {
      String text = page.text(i);
      if (!page.isOpen(i)) {
        continue;
      }
      if (PRESS.is(text)) {
        press = true;
        page.cut(i, RULE);
      } else if (LINE.is(text) || (press && !Wording.isProse(text))) {
        page.cut(i, RULE);
      }
    }
  }

  /** The first of the last lines that are open; never the first line of all. */
  private static int foot(Page page) {
    int foot = page.size();
    int first = page.nextOpen(0);
    for (int i = page.size() - 1, open = 0; i > first && open < LAST_LINES; i--) {
      if (page.isOpen(i)) {
        foot = i;
        open++;
      }
    }
    return foot;
  }
}
