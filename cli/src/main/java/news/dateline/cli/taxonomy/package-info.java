/**
 * {@code dateline taxonomy}: checks a taxonomy, shows what it would change, puts it in force, and
 * tells how far history is tagged by it; {@code dateline replay}: has history tagged once more.
 */
@NullMarked
package news.dateline.cli.taxonomy;

import org.jspecify.annotations.NullMarked;
