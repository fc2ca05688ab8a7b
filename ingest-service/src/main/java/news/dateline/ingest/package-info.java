/** ingest-service: {@link news.dateline.ingest.IngestTopology} is its data flow, {@link news.dateline.ingest.IngestService} its process. */
@NullMarked
package news.dateline.ingest;

import org.jspecify.annotations.NullMarked;
