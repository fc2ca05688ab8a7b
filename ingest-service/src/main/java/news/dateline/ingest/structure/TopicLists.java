package news.dateline.ingest.structure;

/** Cuts the lines that list a page's tags; Dateline finds its own. */
final class TopicLists implements Rule {
  private static final Phrase LIST = Phrase.named(300, "topics");

  @Override
  public void apply(Page page) {
    page.cutAll("topics", LIST::is);
  }
}
