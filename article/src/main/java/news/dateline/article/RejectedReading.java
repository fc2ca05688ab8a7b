package news.dateline.article;

/**
 * A reading that was considered and dropped: the answer to "why not?".
 *
 * @param kind what it would have named
 * @param id the taxonomy's id
 * @param evidence where it was read
 * @param reason why it was dropped, in words
 */
public record RejectedReading(TagKind kind, String id, Evidence evidence, String reason) {}
