package news.dateline.article;

/**
 * Another name of the article, as in ninjs {@code altIds}.
 *
 * @param role what kind of name, such as {@code guid}
 * @param value the name
 */
public record AltId(String role, String value) {}
