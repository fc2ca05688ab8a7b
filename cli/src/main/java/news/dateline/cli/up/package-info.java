/**
 * {@code dateline up}: a broker and the three services in this process, and sample articles to see
 * them work. Knows the services by their {@code start} alone.
 */
@NullMarked
package news.dateline.cli.up;

import org.jspecify.annotations.NullMarked;
