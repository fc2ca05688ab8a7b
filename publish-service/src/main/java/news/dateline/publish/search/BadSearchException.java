package news.dateline.publish.search;

/** What was asked cannot be searched for; the message says what was wrong and what was expected. */
public final class BadSearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String detail;

  BadSearchException(String code, String message) {
    super(message);
    this.code = code;
    this.detail = message;
  }

  /** What was wrong, and what was expected. */
  public String detail() {
    return detail;
  }

  /** Names the kind of mistake. */
  public String code() {
    return code;
  }
}
