/**
 * {@code dateline why}: the evidence for an article's tags, as publish-service has it, for people.
 */
@NullMarked
package news.dateline.cli.why;

import org.jspecify.annotations.NullMarked;
