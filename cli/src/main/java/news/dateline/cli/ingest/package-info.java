/**
 * {@code dateline ingest}: sends articles to ingest-service over HTTP and shows their receipts.
 * Knows nothing of formats: bytes go as they are.
 */
@NullMarked
package news.dateline.cli.ingest;

import org.jspecify.annotations.NullMarked;
