package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why an input was rejected. Each code has its cause and cure in docs/reference/errors.md, and a
 * test holds the two together.
 */
public enum ReasonCode {
  /** A record without a value. */
  NULL_VALUE,
  /** Zero bytes, with no header that would make it a kill or a hold. */
  EMPTY,
  /** The input is larger than 8 MiB. */
  TOO_LARGE,
  /** The text in it is longer than 1,000,000 characters. */
  TEXT_TOO_LONG,
  /** The article would not fit on the topics behind ingest. */
  RECORD_TOO_LARGE,
  /** Not valid UTF-8. */
  INVALID_UTF8,
  /** The content type is none that is accepted. */
  UNKNOWN_CONTENT_TYPE,
  /** Not well-formed in the format it claims to be in. */
  MALFORMED,
  /** Nested more deeply than any article is. */
  TOO_DEEP,
  /** Well-formed, but not one article: an array, a number, a string. */
  NOT_AN_ARTICLE,
  /** Neither the input nor a header has a title. */
  MISSING_TITLE,
  /** Neither body nor html, or only boilerplate in it. */
  MISSING_BODY,
  /** A kill or a hold that does not say of which article. */
  MISSING_URI,
  /** A field has a value that cannot be what the field means. */
  INVALID_FIELD,
  /** The uri belongs to another source. */
  NOT_OWNER,
  /** An editor releases an article of which no text is kept any more, or that never arrived. */
  NOTHING_TO_RELEASE,
  /** A fault of Dateline's own; the log has the stack trace under the receipt id. */
  INTERNAL_ERROR;

  /** The spelling used in receipts, headers and metrics. */
  @JsonValue
  public String label() {
    return Labels.of(this);
  }
}
