/**
 * Plain text: scraped from a page, typed, or sent by a wire. The title is its headline or a header;
 * {@link news.dateline.ingest.structure} finds the rest.
 */
@NullMarked
package news.dateline.ingest.format.text;

import org.jspecify.annotations.NullMarked;
