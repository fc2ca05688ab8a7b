/**
 * The life of an article: which of its source's versions stands, what is a duplicate, what a kill
 * overrules. {@link news.dateline.ingest.lifecycle.Lifecycle} decides and knows no Kafka.
 */
@NullMarked
package news.dateline.ingest.lifecycle;

import org.jspecify.annotations.NullMarked;
