/**
 * {@code dateline tag}: articles in, their tags and evidence out, without Kafka. Knows how lines
 * are read and answered; what a tag is and which formats there are is the services' business.
 */
@NullMarked
package news.dateline.cli.tag;

import org.jspecify.annotations.NullMarked;
