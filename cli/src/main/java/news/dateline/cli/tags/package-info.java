/** {@code dateline tags}: what editors say of an article's tags. */
@NullMarked
package news.dateline.cli.tags;

import org.jspecify.annotations.NullMarked;
