/**
 * Configuration from the environment: every setting there is, with its default, in one place. Knows
 * no service.
 */
@NullMarked
package news.dateline.runtime.config;

import org.jspecify.annotations.NullMarked;
