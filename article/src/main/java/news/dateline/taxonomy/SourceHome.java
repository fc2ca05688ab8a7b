package news.dateline.taxonomy;

/**
 * Where a source is at home. Its home country is the actor of much that it writes and seldom the
 * subject, so it counts less.
 *
 * @param source the source's name, as articles carry it
 * @param country ISO 3166-1 alpha-2
 */
public record SourceHome(String source, String country) {}
