/**
 * Texts as wire formats carry them, as HTML or plain, and how they become a story's structure. What
 * every format of several fields needs, and knows of none of them.
 */
@NullMarked
package news.dateline.ingest.format.body;

import org.jspecify.annotations.NullMarked;
