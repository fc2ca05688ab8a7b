package news.dateline.ingest.parse;

import news.dateline.article.ReasonCode;
import news.dateline.ingest.structure.CleanText;

/** Ends the reading of an input that must be rejected. */
public final class Unreadable extends Exception {
  private static final int LONGEST_DETAIL = 500;

  private final transient Parsed.Rejection rejection;

  /**
   * @param reason for programs
   * @param detail for people: what was wrong, where, what was expected
   */
  public Unreadable(ReasonCode reason, String detail) {
    super(detail, null, false, false);
    rejection =
        new Parsed.Rejection(reason, CleanText.atMost(LONGEST_DETAIL, CleanText.line(detail)));
  }

  /** The same as was found before. */
  Unreadable(Parsed.Rejection found) {
    this(found.reason(), found.detail());
  }

  static Unreadable field(Field field, String expected) {
    String shown = CleanText.atMost(100, CleanText.line(field.text()));
    return new Unreadable(
        ReasonCode.INVALID_FIELD, field.place() + " is '" + shown + "', expected " + expected);
  }

  Parsed.Rejection rejection() {
    return rejection;
  }

  /** Whether it is for a bound that a text went beyond: what surrounds the text may be sound. */
  boolean isBeyondBounds() {
    return switch (rejection.reason()) {
      case TEXT_TOO_LONG, TOO_DEEP, TOO_LARGE -> true;
      default -> false;
    };
  }
}
