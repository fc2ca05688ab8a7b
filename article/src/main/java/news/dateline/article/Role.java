package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an article and its {@link Tag} hang together. */
public enum Role {
  /** What the article is about (regions and countries). */
  FOCUS,
  /** Merely named (regions and countries); never puts an article into a feed. */
  MENTION,
  /** The article is the program's own: affiliation block, series, author. */
  OWN,
  /** The article is on the program's topic. */
  RELATED;

  /** The spelling used in JSON, headers and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
