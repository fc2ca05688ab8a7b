package news.dateline.ingest.parse;

/**
 * What a {@link Format} gets to read.
 *
 * @param text decoded, not blank, otherwise as it came
 * @param headers for what the format needs to know before it reads, such as a title
 */
public record Document(String text, Headers headers) {}
