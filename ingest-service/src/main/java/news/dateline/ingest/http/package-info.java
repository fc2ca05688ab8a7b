/** The addresses of ingest-service. */
@NullMarked
package news.dateline.ingest.http;

import org.jspecify.annotations.NullMarked;
