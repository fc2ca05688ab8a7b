package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an editor does to an article; see {@link EditorStatus}. */
public enum EditorAct {
  /** Withdraws it. Nothing of its source's revives it until an editor releases it. */
  KILL,
  /** Withdraws it for the time being. */
  HOLD,
  /** Takes back a kill or a hold: an editor's, or, where none stands, its source's. */
  RELEASE,
  /** Withdraws it and removes what is kept of it, as a court orders. */
  TAKEDOWN;

  /** The spelling used in JSON and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
