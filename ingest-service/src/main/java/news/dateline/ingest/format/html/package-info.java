/**
 * HTML pages: the story of a page, told from its furniture. {@link
 * news.dateline.ingest.format.html.WebPage} reads one; jsoup makes the tree, all else is done here:
 * {@code BlockReader} takes the tree apart into blocks, {@code Furniture} knows menus, share bars
 * and their like by their markup, {@code StoryColumn} finds the element that holds the story,
 * {@code Leftovers} cuts what stands in it and is not of it, {@code Masthead} reads what the page
 * says of itself. Nothing is fetched. Knows no wording of particular sites, and no Kafka.
 */
@NullMarked
package news.dateline.ingest.format.html;

import org.jspecify.annotations.NullMarked;
