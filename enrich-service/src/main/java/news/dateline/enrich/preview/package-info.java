/**
 * What another taxonomy would change, tried on the newest articles: nothing is stored, nothing is
 * sent on.
 */
@NullMarked
package news.dateline.enrich.preview;

import org.jspecify.annotations.NullMarked;
