package news.dateline.ingest.structure;

/** Cuts the links for screen readers that jump over a page's navigation. */
final class SkipLinks implements Rule {
  private static final Phrase SKIP =
      Phrase.of(
          60,
          "(?:skip|jump|go) (?:directly )?to (?:the )?(?:main |page |primary )?(?:content|navigation|menu|footer|search|article|body|story)(?: area)?",
          "skip (?:navigation|links?|advertisement|ad)",
          "(?:direkt )?zum (?:haupt)?inhalt(?: springen| wechseln)?",
          "aller au contenu(?: principal)?",
          "(?:saltar|ir|pasar) al contenido(?: principal)?",
          "(?:pular|ir) para o conteúdo(?: principal)?",
          "vai al contenuto(?: principale)?",
          "перейти к (?:основному )?содержанию");

  @Override
  public void apply(Page page) {
    page.cutAll("skip-link", SKIP::is);
  }
}
