package news.dateline.ingest.structure;

import news.dateline.article.SectionKind;

/** The first paragraph that is still open opens the story; a heading above it does not. */
final class Lead implements Rule {
  @Override
  public void apply(Page page) {
    int first = page.nextOpen(0);
    int lead = first;
    while (lead < page.size() && !opens(page.text(lead))) {
      lead = page.nextOpen(lead + 1);
    }
    lead = lead == page.size() ? first : lead;
    if (lead < page.size()) {
      page.keep(lead, SectionKind.LEAD, null);
    }
  }

  private static boolean opens(String text) {
    return Wording.isProse(text) || Wording.endsSentence(text);
  }
}
