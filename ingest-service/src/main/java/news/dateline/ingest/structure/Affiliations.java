package news.dateline.ingest.structure;

import news.dateline.article.SectionKind;

/**
 * Finds the blocks in which a program presents itself: its name on a line of its own, then a blurb
 * that ends in "Read more"; or, at the foot of the page, one that says what the program is there
 * for. Also what stands below "Hosted by".
 */
final class Affiliations implements Rule {
  private static final int SHORTEST_BLURB = 60;
  private static final int MOST_PARAGRAPHS = 3;
  private static final Phrase HOSTED = Phrase.named(60, "hosts");

  @Override
  public void apply(Page page) {
    for (int i = 0; i < page.size(); i++) {
      if (isHeading(page, i)) {
        int end = blurbEnd(page, i);
        if (end > i) {
          keep(page, i, end);
        }
      }
    }
    foot(page);
    hosts(page);
    head(page);
  }

  /** A program named between the title and the running text. */
  private static void head(Page page) {
    int headEnd = page.headEnd();
    for (int i = 0; i < headEnd && headEnd < page.size(); i++) {
      if (page.isOpen(i) && Institution.isName(page.text(i))) {
        page.keep(i, SectionKind.AFFILIATION, null);
      }
    }
  }

  private static boolean isHeading(Page page, int index) {
    return page.isOpen(index)
        && page.isOpen(index + 1)
        && Institution.isName(page.text(index))
        && !Bios.isPosition(page.text(index))
        && (page.opensBlock(index)
            || Institution.isNamedBy(page.text(index + 1), page.text(index)));
  }

  /** The last paragraph of the blurb under the heading, the one that ends in "Read more". */
  private static int blurbEnd(Page page, int heading) {
    if (page.text(heading + 1).length() < SHORTEST_BLURB) {
      return heading;
    }
    for (int i = heading + 1; i <= heading + MOST_PARAGRAPHS && page.isOpen(i); i++) {
      if (ReadMore.tail(page.text(i)) > 0
          || (page.isOpen(i + 1) && ReadMore.isLine(page.text(i + 1)))) {
        return i;
      }
      if (Institution.isName(page.text(i))
          || !Institution.isNamedBy(page.text(heading + 1), page.text(heading))) {
        return heading;
      }
    }
    return heading;
  }

  private static void foot(Page page) {
    int start = page.footStart();
    while (start >= 2
        && isHeading(page, start - 2)
        && page.text(start - 1).length() >= SHORTEST_BLURB
        && Institution.isPresentedBy(page.text(start - 1), page.text(start - 2))) {
      keep(page, start - 2, start - 1);
      start = page.footStart(start);
    }
  }

  private static void keep(Page page, int heading, int end) {
    page.tell(heading);
    for (int i = heading + 1; i <= end; i++) {
      page.keep(i, SectionKind.AFFILIATION, i == heading + 1 ? page.text(heading) : null);
    }
    ReadMore.cutTail(page, end);
    if (page.isOpen(end + 1) && ReadMore.isLine(page.text(end + 1))) {
      page.cut(end + 1, ReadMore.RULE);
    }
  }

  private static void hosts(Page page) {
    for (int i = 0; i + 1 < page.size(); i++) {
      if (!page.isOpen(i) || !HOSTED.is(page.text(i))) {
        continue;
      }
      String heading = page.text(i);
      int host = i + 1;
      while (page.isOpen(host) && Institution.isName(page.text(host))) {
        page.keep(host, SectionKind.AFFILIATION, host == i + 1 ? heading : null);
        host++;
      }
      if (host > i + 1) {
        page.tell(i);
      } else if (!page.isOpen(i + 1)) {
        page.cut(i, "label");
      }
    }
  }
}
