/**
 * The article and what Dateline says of it: the records that travel on topics. Knows no Kafka, no
 * HTTP and no service; {@link news.dateline.topic} says on which topic each record travels.
 */
@NullMarked
package news.dateline.article;

import org.jspecify.annotations.NullMarked;
