/**
 * Who may do what over HTTP: bearer tokens (RFC 6750) from a file that holds their digests only,
 * the loopback rule, and limits on how often one caller asks. Knows no article and no address but
 * that a source sends in its own name.
 */
@NullMarked
package news.dateline.runtime.access;

import org.jspecify.annotations.NullMarked;
