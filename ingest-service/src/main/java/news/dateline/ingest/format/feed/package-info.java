/**
 * Feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF and JSON Feed. Every entry is an article of
 * its own. The wire readers make {@link news.dateline.ingest.format.feed.FeedEntry}s, which {@link
 * news.dateline.ingest.format.feed.FeedDesk} makes manuscripts of. Knows nothing of polling.
 */
@NullMarked
package news.dateline.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
