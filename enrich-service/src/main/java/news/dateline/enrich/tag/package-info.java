/**
 * The tagger: from an article and a taxonomy to tags with their evidence. Reads as a pipeline: the
 * {@code Story} is cut into {@code Passage}s; a {@code Scan} finds the {@code Gazetteer}'s names in
 * them; {@code Readings} decides what each name means here; {@code Salience} weighs the mentions;
 * {@code CountryTags}, {@code RegionTags} and {@code ProgramTags} make the tags, {@code Feeds} the
 * feeds. Pure and deterministic: it must know no Kafka, no clock and no network.
 */
@NullMarked
package news.dateline.enrich.tag;

import org.jspecify.annotations.NullMarked;
