package news.dateline.enrich.taxonomy;

/** A taxonomy document that cannot be taken: where, and why, for the editor who wrote it. */
public final class TaxonomyReadException extends Exception {
  private final int line;
  private final String reason;

  TaxonomyReadException(int line, String reason) {
    super(line > 0 ? "line " + line + ": " + reason : reason);
    this.line = line;
    this.reason = reason;
  }

  /** The line, counted from 1; 0 where the document as a whole is meant. */
  public int line() {
    return line;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }
}
