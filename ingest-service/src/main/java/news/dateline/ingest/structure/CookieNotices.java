package news.dateline.ingest.structure;

/** Cuts what a page says about its own cookies; a story about cookies is not such a notice. */
final class CookieNotices implements Rule {
  private static final int LIMIT = 500;
  private static final Phrase NOTICE = Phrase.named(LIMIT, "cookie-notice");
  private static final Phrase BUTTON = Phrase.named(60, "cookie-button");

  @Override
  public void apply(Page page) {
    page.cutAll("cookie-notice", text -> NOTICE.begins(text) || BUTTON.is(text));
  }
}
