/**
 * What editors say over HTTP: a kill, a hold, a release or a takedown goes onto {@code
 * editor.status}, and what ingest-service makes of it comes back from {@code editor.receipts}.
 * Decides nothing itself.
 */
@NullMarked
package news.dateline.publish.editor;

import org.jspecify.annotations.NullMarked;
