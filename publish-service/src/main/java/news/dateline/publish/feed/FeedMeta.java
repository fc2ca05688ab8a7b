package news.dateline.publish.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import news.dateline.article.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * What a feed document says of itself. All addresses are absolute.
 *
 * @param feed which feed; its name in documents is made from it and never from an address, so that
 *     readers know it again when hosts change
 * @param title for people
 * @param updated when anything in the feed last changed; empty while nothing ever happened
 * @param self the address of this document
 * @param alternate the address of the feed for people
 * @param hub the WebSub hub, where there is one
 * @param publicAddress where the publish service is reached
 * @param pages the other pages
 */
public record FeedMeta(
    FeedId feed,
    String title,
    Optional<Instant> updated,
    URI self,
    URI alternate,
    @Nullable URI hub,
    URI publicAddress,
    PageLinks pages) {}
