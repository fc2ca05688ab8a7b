package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who set a {@link Tag}. */
public enum TagOrigin {
  /** A rule of the taxonomy. */
  RULE,
  /** An editor, whose word survives every retag. */
  EDITOR;

  /** The spelling used in JSON, headers and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
