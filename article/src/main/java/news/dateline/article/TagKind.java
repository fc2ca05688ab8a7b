package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a {@link Tag} names. */
public enum TagKind {
  /** A region of the taxonomy, such as {@code indo-pacific}. */
  REGION,
  /** A country or territory, by its ISO 3166-1 alpha-2 code. */
  COUNTRY,
  /** A program of the taxonomy, such as {@code korea-center}. */
  PROGRAM;

  /** The spelling used in JSON, headers and addresses. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
