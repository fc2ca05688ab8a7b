/**
 * How fast articles are read out of what newsrooms send, by format, with JMH. Knows no Kafka: what
 * is measured is the parser alone.
 */
@NullMarked
package news.dateline.bench.parse;

import org.jspecify.annotations.NullMarked;
