/**
 * HTTP of enrich-service: the taxonomy, what another one would change, and how far history is
 * tagged by it.
 */
@NullMarked
package news.dateline.enrich.http;

import org.jspecify.annotations.NullMarked;
