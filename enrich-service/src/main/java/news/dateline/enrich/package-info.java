/**
 * enrich-service: {@link news.dateline.enrich.EnrichTopology} is its data flow, {@link
 * news.dateline.enrich.EnrichService} its process.
 */
@NullMarked
package news.dateline.enrich;

import org.jspecify.annotations.NullMarked;
