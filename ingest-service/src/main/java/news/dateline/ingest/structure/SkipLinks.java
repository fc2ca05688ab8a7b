package news.dateline.ingest.structure;

/** Cuts the links for screen readers that jump over a page's navigation. */
final class SkipLinks implements Rule {
  private static final Phrase SKIP = Phrase.named(60, "skip-link");

  @Override
  public void apply(Page page) {
    page.cutAll("skip-link", SKIP::is);
  }
}
