/** {@code dateline sources}: what ingest-service polls. It speaks HTTP to the service only. */
@NullMarked
package news.dateline.cli.sources;

import org.jspecify.annotations.NullMarked;
