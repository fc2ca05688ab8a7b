package news.dateline.publish.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the other pages of a feed are (RFC 5005, section 3): the first has what is newest.
 *
 * @param first the feed itself
 * @param previous what is newer than this page; null on the first
 * @param next what is older; null on the last
 * @param last what is oldest
 */
public record PageLinks(URI first, @Nullable URI previous, @Nullable URI next, URI last) {
  /** Whether there is more than this page. */
  boolean several() {
    return previous != null || next != null;
  }
}
