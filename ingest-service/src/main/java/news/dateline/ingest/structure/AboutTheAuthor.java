package news.dateline.ingest.structure;

import news.dateline.article.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the block under "About the Author": names, what they do, and perhaps a paragraph about each
 * of them. It ends where another block begins or a paragraph that is not about a person.
 */
final class AboutTheAuthor implements Rule {
  private static final int LONGEST_LINE = 200;
  private static final int MOST_LINES = 40;
  private static final Phrase HEADING = Phrase.named(60, "author-heading");

  @Override
  public void apply(Page page) {
    int footStart = page.footStart();
    for (int i = 0; i < page.size(); i++) {
      if (page.isOpen(i) && HEADING.is(page.text(i)) && !block(page, i) && i >= footStart) {
        page.cut(i, "label");
      }
    }
  }

  /** Whether there is anything below the heading. */
  private static boolean block(Page page, int heading) {
    int last = Math.min(page.size() - 1, heading + MOST_LINES);
    boolean found = false;
    for (int i = heading + 1; i <= last && !page.isKept(i, SectionKind.AFFILIATION); i++) {
      if (!page.isOpen(i)) {
        continue;
      }
      String text = page.text(i);
      if (ReadMore.isLine(text)) {
        page.cut(i, ReadMore.RULE);
      } else if (isAboutSomebody(text)) {
        keep(page, i, found ? null : heading);
        found = true;
      } else {
        break;
      }
    }
    return found;
  }

  private static void keep(Page page, int index, @Nullable Integer heading) {
    page.keep(index, SectionKind.BIO, heading == null ? null : page.text(heading));
    ReadMore.cutTail(page, index);
    if (heading != null) {
      page.tell(heading);
    }
  }

  private static boolean isAboutSomebody(String text) {
    boolean line = text.length() <= LONGEST_LINE && !Wording.isProse(text);
    return Bios.isBio(text) || (line && !RelatedLinks.isHeading(text) && !HEADING.is(text));
  }
}
