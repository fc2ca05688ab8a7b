/**
 * What editors say of an article's tags, laid over what the tagger found. Knows no Kafka: the same
 * tags, the same words of editors and the same taxonomy always give the same result.
 */
@NullMarked
package news.dateline.enrich.override;

import org.jspecify.annotations.NullMarked;
