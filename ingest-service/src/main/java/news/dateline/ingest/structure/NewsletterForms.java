package news.dateline.ingest.structure;

/** Cuts the invitations to a newsletter. */
final class NewsletterForms implements Rule {
  private static final Phrase INVITATION =
      Phrase.of(
          250,
          "(?:subscribe|sign up|register)\\b[^.]{0,80}\\b(?:newsletters?|inbox|updates|email|e-mail|briefing|mailing list)\\b.*",
          "get (?:our|the) [^.]{0,60}(?:newsletter|inbox)\\b.*",
          "(?:enter )?your e-?mail(?: address)?",
          "(?:jetzt )?newsletter (?:abonnieren|bestellen)\\b.*",
          "(?:abonnez-vous|inscrivez-vous) à (?:la|notre) (?:newsletter|lettre)\\b.*",
          "suscr[íi]b(?:ete|ase) (?:a|al) [^.]{0,40}bolet[íi]n\\b.*",
          "assine (?:a|nossa) newsletter\\b.*");

  @Override
  public void apply(Page page) {
    page.cutAll("newsletter", INVITATION::is);
  }
}
