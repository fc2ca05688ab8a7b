package news.dateline.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of a poll. */
public enum PollOutcome {
  /** Something new, now on the ingest topic. */
  CHANGED,
  /** Nothing new: not modified, or the same bytes as before. */
  UNCHANGED,
  /** No document; tried again later. */
  FAILED,
  /** The server says that it is gone for good (410); nothing polls it until somebody resumes it. */
  GONE;

  /** As it is written in records. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one that is written as {@code label}.
   *
   * @throws IllegalArgumentException when there is none
   */
  @JsonCreator
  public static PollOutcome of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
