/** How commands that ask Kafka itself reach it. */
@NullMarked
package news.dateline.cli.kafka;

import org.jspecify.annotations.NullMarked;
