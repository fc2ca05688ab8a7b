package news.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * A subject that the source itself gave the article, as in ninjs {@code subjects}; kept and passed
 * on, never taken for one of Dateline's tags.
 */
public record Subject(@Nullable String uri, @Nullable String name, @Nullable String rel) {}
