/**
 * {@code dateline extract}: the articles of HTML pages, one JSON line each, without Kafka. Knows
 * files and output; {@link news.dateline.ingest.format.html.WebPage} does the reading.
 */
@NullMarked
package news.dateline.cli.extract;

import org.jspecify.annotations.NullMarked;
