/**
 * The topics: their names, settings and the codecs of their records. The only place that spells a
 * topic's name, and the only one in this module that knows Kafka.
 */
@NullMarked
package news.dateline.topic;

import org.jspecify.annotations.NullMarked;
