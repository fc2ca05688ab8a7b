package news.dateline.ingest.structure;

import news.dateline.article.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading or label of a text: one line of it, or the lines of one hard-wrapped
 * paragraph put together.
 *
 * @param line where it begins, counted from 1
 * @param text without line breaks, white space collapsed, never empty
 * @param opensBlock whether it stands at the top or below a blank line
 * @param kind what it is, where the markup said so
 */
public record Passage(int line, String text, boolean opensBlock, @Nullable SectionKind kind) {}
