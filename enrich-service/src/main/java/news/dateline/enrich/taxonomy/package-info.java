/**
 * Reads the editor's {@code taxonomy.yaml} and says what is wrong with it. Knows the shape of the
 * document and its limits; not topics, and not how text is matched.
 */
@NullMarked
package news.dateline.enrich.taxonomy;

import org.jspecify.annotations.NullMarked;
