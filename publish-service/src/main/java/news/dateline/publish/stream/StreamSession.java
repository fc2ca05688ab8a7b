package news.dateline.publish.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.ViewUnavailableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** One client, from its first event to its last: what it missed, then what comes. */
final class StreamSession {
  private static final Duration REPLAY_POLL = Duration.ofMillis(200);

  private final FeedLog log;
  private final Hub hub;
  private final FeedView view;
  private final NinjsWriter ninjs;
  private final EventWriter writer;
  private final StreamFilter filter;

  StreamSession(
      FeedLog log,
      Hub hub,
      FeedView view,
      NinjsWriter ninjs,
      EventWriter writer,
      StreamFilter filter) {
    this.log = log;
    this.hub = hub;
    this.view = view;
    this.ninjs = ninjs;
    this.writer = writer;
    this.filter = filter;
  }

  /** Sends everything from {@code offset} on, until the client goes or is cut off. */
  void run(long offset, int queue, Duration heartbeat) throws IOException {
    Subscriber subscriber = new Subscriber(queue);
    try {
      long position = catchUp(subscriber, offset);
      follow(subscriber, position, heartbeat);
    } catch (InterruptedException | InterruptException cutOff) {
      // Cut off: the end of the response tells the client, which comes back by itself.
      Thread.currentThread().interrupt();
    } catch (ViewUnavailableException unavailable) {
      // Cut off as well: what may be sent is not known.
      writer.flush();
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    } finally {
      hub.leave(subscriber);
    }
  }

  /** Sends the current state, for a client whose cursor leads nowhere; returns where to go on. */
  long sendCurrent() throws IOException {
    long next = hub.next();
    view.matching(
        filter,
        next,
        change -> {
          try {
            send(change, published(change.event()));
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
        });
    writer.flush();
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

  private long catchUp(Subscriber subscriber, long offset) throws IOException {
    if (hub.join(subscriber, offset)) {
      return offset;
    }
    try (KafkaConsumer<byte[], byte[]> consumer = log.open()) {
      consumer.seek(log.partition(), offset);
      long position = offset;
      while (!hub.join(subscriber, position)) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(REPLAY_POLL)) {
          replay(record);
        }
        writer.flush();
        position = consumer.position(log.partition());
      }
      return position;
    }
  }

  private void replay(ConsumerRecord<byte[], byte[]> record) throws IOException {
    Change change;
    try {
      change = Change.of(record);
    } catch (SerializationException foreign) {
      // Not ours, and logged by the view.
      return;
    }
    see(change);
  }

  private void follow(Subscriber subscriber, long position, Duration heartbeat)
      throws IOException, InterruptedException {
    while (!subscriber.isCutOff()) {
      @Nullable Change change = subscriber.poll(heartbeat);
      if (change == null) {
        writer.heartbeat();
      } else if (change.offset() >= position) {
        see(change);
        writer.flush();
      }
    }
  }

  private void see(Change change) throws IOException {
    Optional<FeedEvent> seen = change.event().seenThrough(filter);
    // The state now decides, also in a replay: what has been withdrawn since is not shown again.
    if (seen.isPresent()
        && !filter.leavesOut(seen.get())
        && (seen.get().withdrawn() || !view.isOverruled(change))) {
      send(change, seen.get());
    }
  }

  private void send(Change change, FeedEvent seen) throws IOException {
    boolean leaves = seen.withdrawn() && !change.event().withdrawn();
    byte[] body =
        leaves ? ninjs.withdrawal(change.uri(), change.event().revision()) : change.ninjs();
    writer.event(change, seen, body);
  }
}
