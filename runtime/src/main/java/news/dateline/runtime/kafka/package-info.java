/**
 * The life of a Kafka Streams application, of plain clients and of topics, whatever travels on
 * them. Knows no article.
 */
@NullMarked
package news.dateline.runtime.kafka;

import org.jspecify.annotations.NullMarked;
