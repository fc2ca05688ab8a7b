/**
 * From bytes to drafts: {@link news.dateline.ingest.parse.Parser} picks the {@link
 * news.dateline.ingest.parse.Format}, which reads a {@link news.dateline.ingest.parse.Manuscript};
 * the copy desk fills its gaps from the headers, reads its states and dates and gives it an
 * identity. Pure: no Kafka, no clock, no network, and whatever the bytes are, the answer is drafts
 * or a rejection that says what was wrong, where, and what was expected. The formats are packages
 * of their own under {@code news.dateline.ingest.format}.
 */
@NullMarked
package news.dateline.ingest.parse;

import org.jspecify.annotations.NullMarked;
