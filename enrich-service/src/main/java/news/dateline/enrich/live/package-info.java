/**
 * The taxonomy in force: followed on its topic, compiled beside the stream, swapped between two
 * articles. Knows no HTTP and no stream.
 */
@NullMarked
package news.dateline.enrich.live;

import org.jspecify.annotations.NullMarked;
