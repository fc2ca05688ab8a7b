/**
 * What every service stands on. Knows no article: settings, HTTP, the life of a Streams
 * application.
 */
@NullMarked
package news.dateline.runtime;

import org.jspecify.annotations.NullMarked;
