/**
 * publish-service: {@link news.dateline.publish.PublishTopology} is its data flow, {@link
 * news.dateline.publish.PublishService} its process.
 */
@NullMarked
package news.dateline.publish;

import org.jspecify.annotations.NullMarked;
