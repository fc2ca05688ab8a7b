package news.dateline.ingest.structure;

/** Cuts the lines that list a page's tags; Dateline finds its own. */
final class TopicLists implements Rule {
  private static final Phrase LIST =
      Phrase.of(
          300,
          "(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|tagged(?: with)?|schlagw[öo]rte|themen|étiquettes|mots-clés|etiquetas|temas): ?\\S.*",
          "filed under .*");

  @Override
  public void apply(Page page) {
    page.cutAll("topics", LIST::is);
  }
}
