/**
 * How fast the pipeline is, beside a bare broker and beside empty Kafka Streams hops in the same
 * run. Programs that are run by hand: they know the services from outside only, by their topics and
 * over HTTP, and assert nothing.
 */
@NullMarked
package news.dateline.bench;

import org.jspecify.annotations.NullMarked;
