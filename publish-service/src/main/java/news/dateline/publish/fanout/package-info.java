/**
 * Copies each event of {@code feeds.all} to the feeds it concerns. Stateless: the headers say what
 * was before.
 */
@NullMarked
package news.dateline.publish.fanout;

import org.jspecify.annotations.NullMarked;
