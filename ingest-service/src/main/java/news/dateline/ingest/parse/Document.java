package news.dateline.ingest.parse;

/**
 * What a {@link Format} gets to read.
 *
 * @param text decoded, not blank, otherwise as it came
 * @param headers for what the format needs to know before it reads, such as a title
 * @param headOnly whether the story is to be left out, for it was too long: what else the document
 *     says may be a kill or a hold, which must not fail because of its text
 */
public record Document(String text, Headers headers, boolean headOnly) {
  /** A document to be read as a whole. */
  public Document(String text, Headers headers) {
    this(text, headers, false);
  }

  Document head() {
    return new Document(text, headers, true);
  }
}
