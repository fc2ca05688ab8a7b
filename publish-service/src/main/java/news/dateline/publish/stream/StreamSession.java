package news.dateline.publish.stream;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One client, from its first event to its last: what it missed, then what comes. */
final class StreamSession {
  private final FeedLog log;
  private final Hub hub;
  private final Teller teller;
  private final Allowance allowance;
  private final Subscriber subscriber;
  private final EventWriter writer;
  private final Wish wish;

  StreamSession(
      FeedLog log,
      Hub hub,
      Teller teller,
      Allowance allowance,
      Subscriber subscriber,
      EventWriter writer,
      Wish wish) {
    this.log = log;
    this.hub = hub;
    this.teller = teller;
    this.allowance = allowance;
    this.subscriber = subscriber;
    this.writer = writer;
    this.wish = wish;
  }

  /**
   * Sends everything from {@code offset} on, until it ends: first by {@code channel}'s response,
   * then by the channel itself.
   *
   * @throws InterruptedException when it is cut off before it has what it missed
   */
  Follower.End run(long offset, SocketChannel channel) throws IOException, InterruptedException {
    long position = offset;
    Entry place = hub.before(position);
    while (place == null) {
      position =
          allowance.pass(
              subscriber,
              writer::heartbeat,
              log::read,
              position,
              change -> {
                Optional<Event> event = teller.tell(change, wish);
                if (event.isPresent()) {
                  writer.event(event.get());
                }
              });
      writer.flushOr(teller.log().at(position - 1).block());
      place = hub.before(position);
    }
    writer.place(teller.log().at(position - 1));
    writer.flush();
    channel.configureBlocking(false);
    return hub.follow(channel, wish, place, position);
  }

  /** Sends the current state, for a client whose cursor leads nowhere; returns where to go on. */
  long sendCurrent() throws IOException, InterruptedException {
    long next = hub.next();
    long position = 0;
    while (position < next) {
      position =
          allowance.pass(
              subscriber,
              writer::heartbeat,
              offset ->
                  teller
                      .view()
                      .matching(
                          wish.filter().groups(), wish.filter(), offset, next, Allowance.SHARE),
              position,
              change -> writer.event(teller.current(change, wish)));
      writer.flushOr(EventWriter.HEARTBEAT);
    }
    return next;
  }
}
