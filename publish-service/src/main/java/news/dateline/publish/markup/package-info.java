/**
 * What text must be before it may stand in HTML, XML or a URI: clean, escaped, well-formed. Knows
 * strings only, nothing of articles or feeds.
 */
@NullMarked
package news.dateline.publish.markup;

import org.jspecify.annotations.NullMarked;
