package news.dateline.ingest.structure;

import news.dateline.article.SectionKind;

/**
 * Finds the block under "About the Author": names, what they do, and perhaps a paragraph about each
 * of them. It ends where another block begins or a paragraph that is not about a person.
 */
final class AboutTheAuthor implements Rule {
  private static final int LONGEST_LINE = 200;
  private static final int MOST_LINES = 40;
  private static final Phrase HEADING =
      Phrase.of(
          60,
          "about (?:the |our )?(?:authors?|contributors?|writers?|speakers?|editors?)(?: .{1,30})?",
          "authors?",
          "contributors?",
          "(?:über|zu) (?:den|die) autor(?:in|en|innen)?",
          "à propos (?:de l['’]|des? )auteure?s?",
          "(?:sobre|acerca) (?:el|la|del|de la|los|o|a|os) (?:autor(?:a|es)?)");

  @Override
  public void apply(Page page) {
    int footStart = page.footStart();
    for (int i = 0; i < page.size(); i++) {
      if (page.isOpen(i) && HEADING.is(page.text(i))) {
        if (page.isOpen(i + 1) && isAboutSomebody(page.text(i + 1))) {
          page.tell(i);
          block(page, i);
        } else if (i >= footStart) {
          page.cut(i, "label");
        }
      }
    }
  }

  private static void block(Page page, int heading) {
    int last = Math.min(page.size() - 1, heading + MOST_LINES);
    String first = page.text(heading);
    for (int i = heading + 1; i <= last && !page.isKept(i, SectionKind.AFFILIATION); i++) {
      if (!page.isOpen(i)) {
        continue;
      }
      String text = page.text(i);
      if (ReadMore.isLine(text)) {
        page.cut(i, ReadMore.RULE);
      } else if (isAboutSomebody(text) && !RelatedLinks.isHeading(text)) {
        page.keep(i, SectionKind.BIO, i == heading + 1 ? first : null);
        ReadMore.cutTail(page, i);
      } else {
        return;
      }
    }
  }

  private static boolean isAboutSomebody(String text) {
    return Bios.isBio(text)
        || (text.length() <= LONGEST_LINE && !Wording.isProse(text) && Wording.words(text) > 0);
  }
}
