package news.dateline.publish.view;

/** The view cannot be asked now; it mends itself. */
public final class ViewUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** The view cannot be asked because of {@code reason}, in words. */
  public ViewUnavailableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why. */
  public String reason() {
    return reason;
  }
}
