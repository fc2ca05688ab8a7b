/**
 * The taxonomy: the regions, countries and programs Dateline tags by, as the editor's {@code
 * taxonomy.yaml} says it. Data only; how text is matched against it is enrich-service's.
 */
@NullMarked
package news.dateline.taxonomy;

import org.jspecify.annotations.NullMarked;
