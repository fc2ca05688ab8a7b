package news.dateline.ingest.structure;

/** Cuts the labels that stand where an advertisement was. */
final class Advertisements implements Rule {
  private static final Phrase LABEL = Phrase.named(60, "advertisement");

  @Override
  public void apply(Page page) {
    page.cutAll("advertisement", LABEL::is);
  }
}
