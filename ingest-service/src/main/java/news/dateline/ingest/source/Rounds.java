package news.dateline.ingest.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.source.SourceId;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits the sources whose partitions Kafka's group gave to this instance, each when it is due. A
 * source and where its polling stands are in the same partition of two topics, which the group
 * gives to the same member; both are read from the beginning before anything is polled. What is
 * taken away is polled by nobody until the visits that run have ended.
 */
final class Rounds implements AutoCloseable {
  /** A member that says nothing for so long loses its partitions; longer than any visit. */
  static final Duration SILENCE = Fetcher.LONGEST.plusSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Topics topics;
  private final Beat beat;
  private final Visit visit;
  private final SourceLog log;
  private final InstantSource clock;
  private final Thread thread;
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private boolean loaded;
  private volatile boolean closed;

  Rounds(
      Map<String, Object> settings,
      Topics topics,
      Beat beat,
      Visit visit,
      SourceLog log,
      InstantSource clock) {
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.topics = topics;
    this.beat = beat;
    this.visit = visit;
    this.log = log;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("rounds").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  boolean live() {
    return thread.isAlive();
  }

  private void run() {
    try (consumer) {
      consumer.subscribe(
          List.of(topics.sources().name(), topics.polls().name()), new HandingOver());
      while (!closed) {
        consumer.poll(TICK).forEach(this::read);
        if (loaded || load()) {
          beat.due(clock.instant(), Fetcher.AT_ONCE).forEach(this::begin);
        }
      }
    } catch (WakeupException woken) {
      if (!closed) {
        throw woken;
      }
    } catch (RuntimeException fault) {
      LOG.error("polling of sources ended", fault);
    } finally {
      endVisits();
    }
  }

  private void begin(Beat.Due due) {
    Thread visitor =
        Thread.ofVirtual()
            .name("visit-" + due.source().id())
            .unstarted(() -> visit.pay(due.source(), due.before()));
    beat.visit(due.source().id(), visitor);
    visitor.start();
  }

  private void read(ConsumerRecord<byte[], byte[]> record) {
    try {
      SourceId id = new SourceId(new String(record.key(), StandardCharsets.UTF_8));
      if (record.topic().equals(topics.sources().name())) {
        readSource(id, record.value());
      } else if (!loaded) {
        // Later ones are our own: what they say is known.
        readPoll(id, record.value());
      }
    } catch (SerializationException | IllegalArgumentException foreign) {
      LOG.error("offset {} of {} cannot be read", record.offset(), record.topic(), foreign);
    }
  }

  private void readSource(SourceId id, byte[] value) {
    if (value != null) {
      beat.add(topics.sources().codec().decode(value));
      return;
    }
    boolean known = beat.has(id);
    beat.remove(id);
    if (loaded && known) {
      forget(id);
    }
  }

  private void readPoll(SourceId id, byte[] value) {
    if (value == null) {
      beat.standsNowhere(id);
    } else {
      beat.stands(topics.polls().codec().decode(value));
    }
  }

  /** Whether everything that was there when the partitions came has been read. */
  private boolean load() {
    loaded =
        !ends.isEmpty()
            && ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    if (loaded) {
      beat.orphans().forEach(this::forget);
      LOG.info("polls {} sources", beat.size());
    }
    return loaded;
  }

  private void forget(SourceId id) {
    beat.standsNowhere(id);
    try {
      log.forget(id);
    } catch (ExecutionException refused) {
      LOG.error("Kafka did not take that source {} is no more", id, refused.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the visits that run; ends those that take long. */
  private void endVisits() {
    long deadline = System.nanoTime() + GRACE.toNanos();
    for (Thread visitor : beat.visitors()) {
      join(visitor, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    }
    List<Thread> late = beat.visitors();
    late.forEach(Thread::interrupt);
    // Every visit ends in a bounded time.
    late.forEach(visitor -> join(visitor, SILENCE));
  }

  private static void join(Thread visitor, Duration time) {
    try {
      visitor.join(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    join(thread, SILENCE);
  }

  /** What happens when the group shares the partitions anew. */
  private final class HandingOver implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      consumer.seekToBeginning(partitions);
      ends.clear();
      ends.putAll(consumer.endOffsets(partitions));
      loaded = false;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      loaded = false;
      endVisits();
      beat.clear();
      ends.clear();
    }
  }
}
