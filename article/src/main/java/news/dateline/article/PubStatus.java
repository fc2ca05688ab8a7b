package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of an article, in the terms of ninjs {@code pubStatus} and the IPTC newscodes: a
 * <em>kill</em> is the act that brings it to {@code canceled}.
 */
public enum PubStatus {
  /** May be published, unless an embargo holds it. */
  USABLE,
  /** Held by its source: must not be published until a later version says otherwise. */
  WITHHELD,
  /** Killed: must be withdrawn everywhere, and carries no body from here on. */
  CANCELED;

  /** The spelling used in JSON, headers and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
