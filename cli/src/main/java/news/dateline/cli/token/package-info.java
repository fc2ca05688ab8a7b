/** {@code dateline token}: makes a token and the line that lets its holder in. */
@NullMarked
package news.dateline.cli.token;

import org.jspecify.annotations.NullMarked;
