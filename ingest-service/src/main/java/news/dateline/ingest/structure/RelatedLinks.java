package news.dateline.ingest.structure;

/**
 * Cuts the links to other stories: lines that say so ("Read also: …"), and the list of headlines
 * below a heading such as "Related articles", up to the first sentence.
 */
public final class RelatedLinks implements Rule {
  private static final String RULE = "related-links";
  private static final int MOST_LINKS = 30;
  private static final int LONGEST_LINK = 200;
  private static final Phrase HEADING =
      Phrase.of(
          80,
          "(?:related|recommended|suggested|similar|popular|trending|further)(?: (?:articles?|stories|content|posts?|reading|links?|coverage|topics?|news|publications?|insights?|events?))?:?",
          "(?:most (?:read|popular|viewed)|latest (?:news|stories|articles|posts)|top stories|editors?['’]s? picks?)",
          "(?:you (?:may|might)(?: also)? (?:like|be interested in)|read (?:next|also)|see also|up next|what to read next|explore more|more stories|keep reading)(?: ?[:….]{0,3})",
          "more (?:from|on) .{1,60}",
          "(?:mehr zum thema|auch interessant|das könnte sie auch interessieren|weitere artikel):?",
          "(?:à lire aussi|lire aussi|articles liés|sur le même sujet) ?:?",
          "(?:artículos relacionados|noticias relacionadas|te puede interesar|lea también|le puede interesar):?",
          "(?:leia também|artigos relacionados|veja também|você (?:também )?pode gostar)(?: ?[:….]{0,3})");
  private static final Phrase LINE =
      Phrase.of(
          300,
          "(?:read (?:more|also|next)|related|see also|also read|watch|listen|more on this(?: story)?|further reading|lesen sie auch|(?:à )?lire aussi|lea también|leia também|te puede interesar) ?[:|»›>] ?\\S.*",
          "also read .*");

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
        && !Captions.isMarked(text);
  }
}
