/**
 * {@code dateline rejected}: what could not be read, looked at and sent once more. Asks Kafka
 * itself and needs no service.
 */
@NullMarked
package news.dateline.cli.rejected;

import org.jspecify.annotations.NullMarked;
