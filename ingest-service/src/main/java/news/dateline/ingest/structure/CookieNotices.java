package news.dateline.ingest.structure;

/** Cuts what a page says about its own cookies; a story about cookies is not such a notice. */
final class CookieNotices implements Rule {
  private static final int LIMIT = 500;
  private static final Phrase NOTICE =
      Phrase.of(
          LIMIT,
          "(?:this|our) (?:web)?site uses cookies",
          "we (?:and our (?:\\d+ )?partners )?use cookies",
          "we value your privacy",
          "by (?:using|continuing to (?:use|browse)|clicking) [^.]{1,120} cookies",
          "(?:wir|diese (?:web)?seite|unsere (?:web)?seite) (?:verwenden|verwendet|nutzen|nutzt) cookies",
          "(?:ce site|nous) utilis(?:e|ons) des cookies",
          "(?:este sitio(?: web)?|utilizamos|usamos|este site) (?:utiliza |usa )?cookies");
  private static final Phrase BUTTON =
      Phrase.of(
          60,
          "(?:accept|allow|reject|decline|refuse)(?: all| only)?(?: necessary| essential| optional)? cookies(?: and continue)?",
          "(?:manage|change|your|customi[sz]e)? ?cookie (?:settings|preferences|policy|notice|consent)",
          "(?:accept|reject) all",
          "alle (?:cookies )?(?:akzeptieren|ablehnen)",
          "cookie-einstellungen",
          "(?:tout|tous) (?:accepter|refuser)",
          "aceptar(?: todas)?(?: las)? cookies",
          "aceitar(?: todos)?(?: os)? cookies");

  @Override
  public void apply(Page page) {
    page.cutAll("cookie-notice", text -> NOTICE.begins(text) || BUTTON.is(text));
  }
}
