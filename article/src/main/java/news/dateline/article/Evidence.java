package news.dateline.article;

/**
 * One place in an {@link Article} that speaks for a {@link Tag}.
 *
 * @param pointer the text it is in: a JSON Pointer (RFC 6901) into the Article, such as {@code
 *     /title} or {@code /sections/3/text}
 * @param start where it begins in that text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param text what stands there
 * @param rule the rule that read it, such as {@code country-demonym}
 * @param weight how much it counted
 */
public record Evidence(
    String pointer, int start, int end, String text, String rule, double weight) {}
