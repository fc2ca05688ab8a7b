package news.dateline.publish.stream;

import java.util.Optional;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;

/**
 * Tells changes as those see them who wish something.
 *
 * @param view the state now, which decides what may be told, also in a replay
 * @param ninjs writes what leaves a filter
 * @param log the first cursor there is, which names the log of which changes are
 */
public record Teller(FeedView view, NinjsWriter ninjs, Cursor log) {
  /** What has been withdrawn since is not told again, and what nobody wished is not either. */
  Optional<Event> tell(Change change, Wish wish) {
    return seen(change, wish)
        .filter(seen -> seen.withdrawn() || !view.isOverruled(change))
        .map(seen -> event(change, seen, wish));
  }

  /** The same event that a client has the beginning of, whatever happened since. */
  Optional<Event> goOn(Change change, Wish wish) {
    return seen(change, wish).map(seen -> event(change, seen, wish));
  }

  /** The article as it is now, to a client that knows nothing. */
  Event current(Change change, Wish wish) {
    FeedEvent event = change.event();
    FeedEvent first =
        new FeedEvent(
            EventKind.PUBLISH,
            EventReason.NEW,
            event.revision(),
            event.now(),
            Facets.NONE,
            event.ever());
    return event(change, first, wish);
  }

  private static Optional<FeedEvent> seen(Change change, Wish wish) {
    return change.event().seenThrough(wish.filter()).filter(seen -> !wish.filter().leavesOut(seen));
  }

  private Event event(Change change, FeedEvent seen, Wish wish) {
    boolean leaves = seen.withdrawn() && !change.event().withdrawn();
    byte[] body =
        leaves ? ninjs.withdrawal(change.uri(), change.event().revision()) : change.ninjs();
    return Event.of(log.at(change.offset()), seen, body, wish.feed());
  }
}
