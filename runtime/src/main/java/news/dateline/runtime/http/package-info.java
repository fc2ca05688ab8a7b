/**
 * The HTTP server every service stands on: health, metrics, problems (RFC 9457), bounded bodies.
 * Knows no article.
 */
@NullMarked
package news.dateline.runtime.http;

import org.jspecify.annotations.NullMarked;
