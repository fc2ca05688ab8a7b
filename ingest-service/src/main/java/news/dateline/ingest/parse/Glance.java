package news.dateline.ingest.parse;

/**
 * How an input looks from outside, for a format that is asked whether it might be in it.
 *
 * @param beginning its first characters, some thousands, without leading white space
 * @param end its last characters, a few, without trailing white space
 */
public record Glance(String beginning, String end) {}
