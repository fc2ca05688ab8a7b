package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why an event came about; the {@code dateline-reason} header. */
public enum EventReason {
  /** First usable revision. */
  NEW,
  /** New content. */
  CONTENT,
  /** The source signals a correction. */
  CORRECTION,
  /** The source says nothing of meaning changed. */
  COSMETIC,
  /** Its tags changed, not its text. */
  RETAGGED,
  /** Usable again: after a kill, a hold or an embargo. */
  RELEASED,
  /** Withdrawn: an embargo was set on what was already published. */
  EMBARGOED,
  /** Withdrawn: its source or an editor holds it. */
  HELD,
  /** Withdrawn: its source or an editor killed it. */
  KILLED,
  /** Withdrawn from this feed only: it no longer belongs here. */
  LEFT_FEED;

  /** The spelling used in JSON, headers and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
