package news.dateline.ingest.structure;

/**
 * Cuts what a page's head says of the story beside its title: the genre over it, the date, the
 * reading time.
 */
final class Labels implements Rule {
  private static final Phrase GENRE =
      Phrase.of(
          60,
          "(?:blog|guest|featured) post",
          "blog",
          "(?:news |feature |research |journal )?article",
          "(?:special |annual |research |country )?report",
          "(?:news )?analysis",
          "opinion|op-ed|commentary|comment|editorial|column|essay|perspectives?|viewpoint",
          "(?:policy |issue |research |working )?(?:brief|paper|memo)",
          "press release|news release|statement|announcement|transcript",
          "podcast|video|audio|photos?|gallery|webcast|live|breaking(?: news)?|exclusive",
          "interview|feature|explainer|fact ?sheet|q&a|review|book review|profile|obituary",
          "publication|insight(?: & analysis| and analysis)?|in focus|latest|updated",
          "analyse|kommentar|meinung|bericht|reportage|tribune|análisis|opinión|análise|opinião");
  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janv|févr|mars|avril|juin|juil|août|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)\\p{L}*\\.?";
  private static final String DAY =
      "(?:\\p{L}{2,12},? )?(?:"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? (?:de )?"
          + MONTH
          + ",? (?:de )?\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})";
  private static final String READING = "\\d{1,3}[ -]min(?:ute)?s?(?: read| reading time)?";
  private static final Phrase DATE =
      Phrase.of(
          120,
          "(?:(?:first |last )?(?:published|posted|updated|modified|date)(?: on| at)?:? ?)?"
              + DAY
              + "(?:[ ,|·•@-]{1,4}.{0,60})?",
          READING,
          "reading time:? ?.{1,20}");

  @Override
  public void apply(Page page) {
    int headEnd = page.headEnd();
    for (int i = 0; i < headEnd; i++) {
      if (page.isOpen(i) && GENRE.is(page.text(i))) {
        page.cut(i, "label");
      } else if (page.isOpen(i) && DATE.is(page.text(i))) {
        page.cut(i, "date");
      }
    }
  }
}
