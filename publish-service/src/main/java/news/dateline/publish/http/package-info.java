/** The addresses of publish-service. */
@NullMarked
package news.dateline.publish.http;

import org.jspecify.annotations.NullMarked;
