/**
 * Full-text search over the view: what was asked, bounded; the best articles with highlights; how
 * many there are by region, program, country, source, language and day. Knows the view's index and
 * nothing of HTTP or Kafka.
 */
@NullMarked
package news.dateline.publish.search;

import org.jspecify.annotations.NullMarked;
