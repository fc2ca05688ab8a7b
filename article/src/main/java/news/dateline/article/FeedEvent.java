package news.dateline.article;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What happened to an article, beside its ninjs on {@code feeds.all}; travels as the {@code
 * dateline-*} headers.
 *
 * @param event what subscribers are told
 * @param reason why
 * @param revision the article's revision
 * @param now what it is published under from here on; none when withdrawn
 * @param before what it was published under until now; who matches {@code before} and not {@code
 *     now} must withdraw it
 * @param ever everything it was ever published under, {@code now} included
 */
public record FeedEvent(
    EventKind event, EventReason reason, int revision, Facets now, Facets before, Facets ever) {

  /** Whether the article must be taken down everywhere it ever was. */
  public boolean withdrawn() {
    return event == EventKind.WITHDRAW;
  }

  /**
   * This event as it looks to a subscriber who gets what {@code filter} matches: what enters is
   * published, what leaves is withdrawn, what was never there is nothing. Needs no memory of who
   * got what.
   */
  public Optional<FeedEvent> seenThrough(Predicate<Facets> filter) {
    if (withdrawn()) {
      return filter.test(ever) ? Optional.of(this) : Optional.empty();
    }
    boolean was = filter.test(before);
    if (filter.test(now)) {
      return Optional.of(was ? this : as(EventKind.PUBLISH, entryReason()));
    }
    return was ? Optional.of(as(EventKind.WITHDRAW, EventReason.LEFT_FEED)) : Optional.empty();
  }

  private EventReason entryReason() {
    return reason == EventReason.RETAGGED || reason == EventReason.RELEASED
        ? reason
        : EventReason.NEW;
  }

  private FeedEvent as(EventKind kind, EventReason why) {
    return new FeedEvent(kind, why, revision, now, before, ever);
  }
}
