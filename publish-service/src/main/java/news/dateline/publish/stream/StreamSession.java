package news.dateline.publish.stream;

import java.io.IOException;
import java.util.Optional;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;
import org.jspecify.annotations.Nullable;

/** One client, from its first event to its last: what it missed, then what comes. */
final class StreamSession {
  private final FeedLog log;
  private final Hub hub;
  private final FeedView view;
  private final NinjsWriter ninjs;
  private final Allowance allowance;
  private final Subscriber subscriber;
  private final EventWriter writer;
  private final StreamFilter filter;

  StreamSession(
      FeedLog log,
      Hub hub,
      FeedView view,
      NinjsWriter ninjs,
      Allowance allowance,
      Subscriber subscriber,
      EventWriter writer,
      StreamFilter filter) {
    this.log = log;
    this.hub = hub;
    this.view = view;
    this.ninjs = ninjs;
    this.allowance = allowance;
    this.subscriber = subscriber;
    this.writer = writer;
    this.filter = filter;
  }

  /**
   * Sends everything from {@code offset} on, until the client goes.
   *
   * @throws InterruptedException when it is cut off
   */
  void run(long offset) throws IOException, InterruptedException {
    long position = offset;
    while (!hub.join(subscriber, position)) {
      position = allowance.pass(log::read, position, this::see);
      writer.flush();
    }
    follow(position);
  }

  /** Sends the current state, for a client whose cursor leads nowhere; returns where to go on. */
  long sendCurrent() throws IOException, InterruptedException {
    long next = hub.next();
    long position = 0;
    while (position < next) {
      position =
          allowance.pass(
              offset -> view.matching(filter.groups(), filter, offset, next, Allowance.SHARE),
              position,
              change -> send(null, change, published(change.event())));
      writer.flush();
    }
    return next;
  }

  private static FeedEvent published(FeedEvent event) {
    return new FeedEvent(
        EventKind.PUBLISH,
        EventReason.NEW,
        event.revision(),
        event.now(),
        Facets.NONE,
        event.ever());
  }

  private void follow(long position) throws IOException, InterruptedException {
    while (!subscriber.isCutOff()) {
      Entry entry = subscriber.await();
      if (entry == null) {
        writer.heartbeat();
      }
      while (entry != null) {
        if (entry.change().offset() >= position) {
          see(entry, entry.change());
        }
        entry = writer.hasRoom() ? subscriber.poll() : null;
      }
      writer.flush();
    }
  }

  private void see(Change change) throws IOException {
    see(null, change);
  }

  private void see(@Nullable Entry entry, Change change) throws IOException {
    Optional<FeedEvent> seen = change.event().seenThrough(filter);
    // The state now decides, also in a replay: what has been withdrawn since is not shown again.
    if (seen.isPresent()
        && !filter.leavesOut(seen.get())
        && (seen.get().withdrawn() || !view.isOverruled(change))) {
      send(entry, change, seen.get());
    }
  }

  private void send(@Nullable Entry entry, Change change, FeedEvent seen) throws IOException {
    boolean leaves = seen.withdrawn() && !change.event().withdrawn();
    byte[] body =
        leaves ? ninjs.withdrawal(change.uri(), change.event().revision()) : change.ninjs();
    if (entry == null) {
      writer.event(change.offset(), seen, body);
    } else {
      writer.event(entry, seen, body);
    }
  }
}
