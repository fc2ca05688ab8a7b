package news.dateline.ingest.structure;

/** Cuts the copyright lines and the legal links of a page's foot. */
final class Copyrights implements Rule {
  private static final Phrase LINE = Phrase.named(250, "copyright");

  @Override
  public void apply(Page page) {
    page.cutAll("copyright", LINE::is);
  }
}
