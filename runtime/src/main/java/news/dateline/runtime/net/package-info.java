/** Which addresses of the network a service may call on somebody's word. It knows no protocol. */
@NullMarked
package news.dateline.runtime.net;

import org.jspecify.annotations.NullMarked;
