/**
 * Addresses of the network: which belong together, and which a service may call on somebody's word.
 * It knows no protocol.
 */
@NullMarked
package news.dateline.runtime.net;

import org.jspecify.annotations.NullMarked;
