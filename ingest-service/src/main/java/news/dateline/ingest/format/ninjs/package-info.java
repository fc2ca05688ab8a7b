/**
 * ninjs, IPTC's news in JSON, in its three generations (1.x, 2.x, 3.x) and as agencies really send
 * it: names are blind to case, an item may be wrapped, and unknown fields are skipped. The wire
 * form is {@link news.dateline.ingest.format.ninjs.NinjsItem}; the rest makes a manuscript of it.
 */
@NullMarked
package news.dateline.ingest.format.ninjs;

import org.jspecify.annotations.NullMarked;
