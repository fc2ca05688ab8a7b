package news.dateline.ingest.structure;

import news.dateline.article.SectionKind;

/** Finds remarks about the text: where it first appeared, what was corrected, whose views. */
final class Notes implements Rule {
  private static final Phrase NOTE = Phrase.named(700, "note");

  @Override
  public void apply(Page page) {
    for (int i = 0; i < page.size(); i++) {
      if (page.isOpen(i) && NOTE.begins(page.text(i))) {
        page.keep(i, SectionKind.NOTE, null);
      }
    }
  }
}
