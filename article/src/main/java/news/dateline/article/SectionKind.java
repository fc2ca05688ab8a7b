package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/** What part of the page a {@link Section} was. Tagging weighs each kind differently. */
public enum SectionKind {
  /** The standfirst, or the first paragraph that opens the story. */
  LEAD,
  /** The running text. */
  BODY,
  /** The text beside a picture. */
  CAPTION,
  /** A sentence of the body, lifted out and repeated for effect. */
  PULL_QUOTE,
  /** Who the author is. */
  BIO,
  /** A program or institution that presents itself at the foot of its articles. */
  AFFILIATION,
  /** A remark about the text: where it first appeared, what was corrected. */
  NOTE;

  /** The spelling used in JSON, headers and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
