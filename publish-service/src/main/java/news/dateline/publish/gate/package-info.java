/**
 * The gate: what may be published, when, and what subscribers are told of it. {@link
 * news.dateline.publish.gate.Gate} decides and knows no Kafka; the processors around it keep its
 * state.
 */
@NullMarked
package news.dateline.publish.gate;

import org.jspecify.annotations.NullMarked;
