/**
 * The articles as subscribers get them: strict IPTC ninjs 3.1, written and read back. Pure
 * functions of an article and an event; knows no Kafka, no HTTP, no feed document.
 */
@NullMarked
package news.dateline.publish.ninjs;

import org.jspecify.annotations.NullMarked;
