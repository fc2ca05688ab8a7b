package news.dateline.cli.tag;

import news.dateline.enrich.tag.Story;

/**
 * An article to be tagged.
 *
 * @param uri its identity: its own, or one that was made for it
 * @param story its text
 */
public record Piece(String uri, Story story) {}
