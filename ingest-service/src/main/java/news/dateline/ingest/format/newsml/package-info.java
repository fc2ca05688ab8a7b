/**
 * The XML formats of agencies: NewsML-G2 (IPTC, 2.x) with a text in XHTML, NITF or plain, and NITF
 * 3.x by itself. Each item of a news message is an article of its own. Document types are passed
 * over, never read.
 */
@NullMarked
package news.dateline.ingest.format.newsml;

import org.jspecify.annotations.NullMarked;
