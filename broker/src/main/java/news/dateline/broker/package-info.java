/**
 * A Kafka broker inside this process: real, in KRaft mode, open to any Kafka client on its port.
 * For {@code dateline up} and for tests. Knows no article and no topic of the pipeline.
 */
@NullMarked
package news.dateline.broker;

import org.jspecify.annotations.NullMarked;
