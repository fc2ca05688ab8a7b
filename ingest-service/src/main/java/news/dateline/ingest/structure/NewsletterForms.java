package news.dateline.ingest.structure;

/** Cuts the invitations to a newsletter. */
final class NewsletterForms implements Rule {
  private static final Phrase INVITATION = Phrase.named(250, "newsletter");

  @Override
  public void apply(Page page) {
    page.cutAll("newsletter", INVITATION::is);
  }
}
