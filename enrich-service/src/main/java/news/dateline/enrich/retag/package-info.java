/**
 * Tagging history anew, by the one way to reprocess: a feeder reads {@code articles.accepted} once
 * more and writes it to {@code articles.retag}, as fast as it may. How far it is stands with the
 * offsets of its consumer group. Decides nothing about tags.
 */
@NullMarked
package news.dateline.enrich.retag;

import org.jspecify.annotations.NullMarked;
