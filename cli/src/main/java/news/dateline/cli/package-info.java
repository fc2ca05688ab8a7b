/**
 * The {@code dateline} command: what all its subcommands have in common. Each subcommand is a
 * package of its own; none but {@code up} needs a service in this process.
 */
@NullMarked
package news.dateline.cli;

import org.jspecify.annotations.NullMarked;
