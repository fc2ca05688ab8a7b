/**
 * XML as the XML formats see it: {@link news.dateline.ingest.format.xml.XmlReader} reads it
 * hardened, without DTDs, entities or network, well-formed or nearly so, and hands over {@link
 * news.dateline.ingest.format.xml.XmlElement}s; {@link news.dateline.ingest.format.xml.XmlRoot}
 * tells from the first characters what a document is. Knows nothing of articles.
 */
@NullMarked
package news.dateline.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
