/**
 * Plain JSON, for those who have none of the news formats: {@code {uri, url, title, body | html,
 * byline, published, language, source, version, status, signal, embargoedUntil, note}}. The wire
 * reader takes it field by field off the bytes, so that what Dateline does not know costs no
 * memory; the adapter makes a manuscript of it.
 */
@NullMarked
package news.dateline.ingest.format.json;

import org.jspecify.annotations.NullMarked;
