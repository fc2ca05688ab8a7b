package news.dateline.ingest.structure;

/** Cuts the copyright lines and the legal links of a page's foot. */
final class Copyrights implements Rule {
  private static final Phrase LINE =
      Phrase.of(
          250,
          "(?:copyright )?(?:©|\\(c\\)) ?(?:copyright )?(?:\\d{4}|[\\p{L}]).*",
          "copyright \\d{4}.*",
          ".{0,120}\\ball rights reserved\\.?",
          "alle rechte vorbehalten\\.?",
          "tous droits réservés\\.?",
          "todos los derechos reservados\\.?",
          "todos os direitos reservados\\.?",
          "(?:privacy policy|terms of (?:use|service)|legal notice|imprint|impressum|datenschutz)(?: ?[|·•] ?.{1,80})?");

  @Override
  public void apply(Page page) {
    page.cutAll("copyright", LINE::is);
  }
}
