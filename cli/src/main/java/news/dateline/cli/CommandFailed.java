package news.dateline.cli;

/** A command cannot do what it was told; the message says why, in one line for people. */
public final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the line that is shown. */
  public CommandFailed(String message) {
    super(message);
  }
}
