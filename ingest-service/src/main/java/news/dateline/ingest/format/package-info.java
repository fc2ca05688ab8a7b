/**
 * The formats that newsrooms send, in the order in which an input without a content type is shown
 * to them. Each is a package of its own: wire form, adapter, manuscript. Adding one is a package
 * here and a line in {@link news.dateline.ingest.format.Formats}.
 */
@NullMarked
package news.dateline.ingest.format;

import org.jspecify.annotations.NullMarked;
