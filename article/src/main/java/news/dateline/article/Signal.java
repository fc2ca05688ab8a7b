package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the source says a new revision is; see the state table in docs/concepts/states.md. */
public enum Signal {
  /** New content. */
  UPDATE,
  /** The source corrects an error in what it sent before. */
  CORRECTION,
  /** Nothing that changes the meaning: tags, typing errors. */
  COSMETIC,
  /** The same content sent once more. */
  RETRANSMISSION;

  /** The spelling used in JSON, headers and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
