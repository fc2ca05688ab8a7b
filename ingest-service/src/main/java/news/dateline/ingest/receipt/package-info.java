/** Receipts: how they are made, found again, and waited for. */
@NullMarked
package news.dateline.ingest.receipt;

import org.jspecify.annotations.NullMarked;
