package news.dateline.ingest.structure;

/** Cuts the labels that stand where an advertisement was. */
final class Advertisements implements Rule {
  private static final Phrase LABEL =
      Phrase.of(
          60,
          "advert(?:isement)?s?",
          "iklan",
          "advertising",
          "sponsored(?: content| by .{1,30})?",
          "story continues below(?: advertisement)?",
          "article continues (?:below|after)(?: (?:this )?advertisement)?",
          "anzeige",
          "werbung",
          "publicité",
          "publicidad(?:e)?",
          "pubblicità",
          "реклама");

  @Override
  public void apply(Page page) {
    page.cutAll("advertisement", LABEL::is);
  }
}
