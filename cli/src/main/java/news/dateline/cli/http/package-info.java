/** How the command talks to the services. */
@NullMarked
package news.dateline.cli.http;

import org.jspecify.annotations.NullMarked;
