package news.dateline.ingest.source;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.kafka.Clients;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.source.Source;
import news.dateline.source.SourceId;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.Producer;

/**
 * Where sources are added, looked up, changed and deleted, on any instance; which instance then
 * polls one is the group's to say.
 */
public final class SourceDesk {
  private final SourceBook book;
  private final SourceLog log;
  private final InstantSource clock;

  private SourceDesk(SourceBook book, SourceLog log, InstantSource clock) {
    this.book = book;
    this.log = log;
    this.clock = clock;
  }

  /** Kafka did not take a change. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(ExecutionException failed) {
      super(String.valueOf(failed.getCause()), failed);
    }
  }

  /**
   * Opens the desk and begins to poll, as parts of {@code service}.
   *
   * @param fetcher closed with the service
   */
  public static SourceDesk open(
      RunningService service,
      Clients clients,
      Topics topics,
      Producer<byte[], byte[]> producer,
      Fetcher fetcher,
      InstantSource clock) {
    SourceBook book = new SourceBook(topics);
    SourceLog log = new SourceLog(topics, producer);
    service.follow(
        "sources",
        TopicTail.start(
            clients.reader(), topics.sources().name(), TopicTail.From.BEGINNING, book::readSource));
    service.follow(
        "polls of sources",
        TopicTail.start(
            clients.reader(), topics.polls().name(), TopicTail.From.BEGINNING, book::readPoll));
    service.own(fetcher);
    Rounds rounds = rounds(service.meters(), clients, topics, log, fetcher, clock);
    service.part("polling of sources", rounds, rounds::live, rounds::live);
    rounds.start();
    return new SourceDesk(book, log, clock);
  }

  private static Rounds rounds(
      MeterRegistry registry,
      Clients clients,
      Topics topics,
      SourceLog log,
      Fetcher fetcher,
      InstantSource clock) {
    Beat beat = new Beat();
    Logbook logbook = new Logbook(new Timetable(RandomGenerator.getDefault()));
    PollMeters meters = new PollMeters(registry, beat::size);
    Visit visit = new Visit(fetcher, log, logbook, beat, meters, clock);
    return new Rounds(
        clients.group("ingest-sources", Rounds.SILENCE), topics, beat, visit, log, clock);
  }

  /** All of them. */
  public List<SourceState> all() {
    return book.all();
  }

  /** One of them. */
  public Optional<SourceState> find(SourceId id) {
    return book.find(id);
  }

  /**
   * Adds the source at {@code url}.
   *
   * @param by whose token adds it
   */
  public synchronized SourceState add(URI url, String source, int intervalSeconds, String by)
      throws Refused, InterruptedException {
    Instant now = clock.instant();
    Source added =
        new Source(
            Source.SCHEMA,
            SourceId.of(url),
            url,
            source,
            intervalSeconds,
            false,
            now.toEpochMilli(),
            now,
            by);
    return write(added);
  }

  /** Changes a source; empty where there is none. */
  public synchronized Optional<SourceState> change(SourceId id, UnaryOperator<Source> change)
      throws Refused, InterruptedException {
    Optional<SourceState> before = book.find(id);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Source changed = change.apply(before.get().source());
    return Optional.of(changed.equals(before.get().source()) ? before.get() : write(changed));
  }

  /** Deletes a source; false where there is none. */
  public synchronized boolean delete(SourceId id) throws Refused, InterruptedException {
    if (book.find(id).isEmpty()) {
      return false;
    }
    try {
      book.put(id, null, log.delete(id));
      return true;
    } catch (ExecutionException refused) {
      throw new Refused(refused);
    }
  }

  private SourceState write(Source source) throws Refused, InterruptedException {
    try {
      book.put(source.id(), source, log.write(source));
      return book.find(source.id()).orElse(new SourceState(source, null));
    } catch (ExecutionException refused) {
      throw new Refused(refused);
    }
  }
}
