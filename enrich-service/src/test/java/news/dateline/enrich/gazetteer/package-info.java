/**
 * Makes the tagger's gazetteer, {@code src/main/resources/gazetteer.tsv}, from CLDR, GeoNames and
 * the words in {@code src/gazetteer}. Runs by hand; a test holds that what is checked in is what it
 * makes.
 */
@NullMarked
package news.dateline.enrich.gazetteer;

import org.jspecify.annotations.NullMarked;
