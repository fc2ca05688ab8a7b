/**
 * What is polled and what came of it: the records of the topics of sources. It knows neither Kafka
 * nor how anything is fetched.
 */
@NullMarked
package news.dateline.source;

import org.jspecify.annotations.NullMarked;
