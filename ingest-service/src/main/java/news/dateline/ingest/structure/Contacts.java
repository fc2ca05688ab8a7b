package news.dateline.ingest.structure;

/**
 * Cuts, among the last lines of a page, how to reach its writers or its press office: addresses are
 * neither the story nor who somebody is.
 */
final class Contacts implements Rule {
  private static final String RULE = "contact";
  private static final int LAST_LINES = 12;
  private static final Phrase LINE = Phrase.named(300, "contact");
  private static final Phrase PRESS = Phrase.named(160, "press-contact");

  @Override
  public void apply(Page page) {
    boolean press = false;
    int first = page.nextOpen(0);
    for (int i = Math.max(first + 1, page.size() - LAST_LINES); i < page.size(); i++) {
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
}
