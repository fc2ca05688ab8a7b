/**
 * Server-Sent Events (WHATWG HTML, section 9.2): a client is first sent what it missed, from Kafka,
 * then what comes, from the {@link news.dateline.publish.stream.Hub}, without a seam. A client
 * whose bounded queue is full is disconnected and resumes with its last event id.
 */
@NullMarked
package news.dateline.publish.stream;

import org.jspecify.annotations.NullMarked;
