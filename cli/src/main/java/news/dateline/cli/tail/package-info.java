/**
 * {@code dateline tail}: follows a feed over Server-Sent Events (WHATWG HTML, section 9.2), one
 * line per event, and resumes by itself.
 */
@NullMarked
package news.dateline.cli.tail;

import org.jspecify.annotations.NullMarked;
