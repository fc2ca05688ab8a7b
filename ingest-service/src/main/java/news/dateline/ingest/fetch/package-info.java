/**
 * Gets a document from somebody else's web server: conditionally, from public addresses only, never
 * more or longer than allowed. It knows neither Kafka nor what the document says.
 */
@NullMarked
package news.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
