package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a subscriber is told of an article; the {@code dateline-event} header and the SSE event
 * name.
 */
public enum EventKind {
  /** It is new to this feed. */
  PUBLISH,
  /** It has new content. */
  UPDATE,
  /** Its source corrected it. */
  CORRECT,
  /** It must be taken down. Never carries headline or body. */
  WITHDRAW;

  /** The spelling used in JSON, headers and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
