package news.dateline.publish.search;

/** What was asked cannot be searched for; the message says what was wrong and what was expected. */
public final class BadSearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  BadSearchException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Names the kind of mistake. */
  public String code() {
    return code;
  }
}
