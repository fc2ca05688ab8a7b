package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of one input; see {@link Receipt}. */
public enum Outcome {
  /** A new revision was accepted. */
  ACCEPTED,
  /** The same content as the revision that stands; nothing is sent on. */
  DUPLICATE,
  /** Older than what stands, or overruled by a kill; nothing is sent on. */
  SUPERSEDED,
  /** A document of several articles, each of which gets a receipt of its own. */
  SPLIT,
  /** Could not be read or may not be accepted; kept on {@code articles.rejected}. */
  REJECTED;

  /** The spelling used in JSON, headers and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
