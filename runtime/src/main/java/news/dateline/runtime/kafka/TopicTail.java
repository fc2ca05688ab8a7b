package news.dateline.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every partition of a topic, without a group, for as long as it lives: the way to a view
 * that each instance has of its own. One thread calls the reader.
 */
public final class TopicTail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long CHECK_NANOS = Duration.ofMillis(500).toNanos();

  /** Where to begin. */
  public enum From {
    /** With the oldest record. */
    BEGINNING,
    /** With what comes next. */
    END
  }

  /** What is done with records. */
  public interface Reader {
    /**
     * One record. One that cannot be read is logged and passed over; what else it throws ends the
     * tail.
     */
    void read(ConsumerRecord<byte[], byte[]> record);

    /** After each poll: every record before {@code offset} of partition 0 was read. */
    default void readUpTo(long offset) {}

    /** After each poll: every record before {@code offset} of {@code partition} was read. */
    default void readUpTo(int partition, long offset) {
      if (partition == 0) {
        readUpTo(offset);
      }
    }

    /**
     * Where to begin in {@code partition}, for a reader that has kept what it read before; empty to
     * begin where the tail was told to.
     */
    default OptionalLong resumeAt(int partition) {
      return OptionalLong.empty();
    }

    /** Everything that was there when reading began has been read. */
    default void caughtUp() {}
  }

  /** Thrown by a reader that lost what it kept: it is asked where to begin, and read to again. */
  public static final class Restart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A restart because of {@code cause}. */
    public Restart(Throwable cause) {
      super(cause);
    }
  }

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String topic;
  private final From from;
  private final Reader reader;
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean upToDate;
  // Every record there was at this moment has been read.
  private volatile long readAllAt = System.nanoTime();

  private TopicTail(Map<String, Object> settings, String topic, From from, Reader reader) {
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.topic = topic;
    this.from = from;
    this.reader = reader;
    this.thread = Thread.ofPlatform().name("tail-" + topic).unstarted(this::run);
  }

  /** Starts to read {@code topic} with a consumer of {@code settings} ({@link Clients#reader}). */
  public static TopicTail start(
      Map<String, Object> settings, String topic, From from, Reader reader) {
    TopicTail tail = new TopicTail(settings, topic, from, reader);
    tail.thread.start();
    return tail;
  }

  /** Whether everything that was there at the start, or at the last restart, has been read. */
  public boolean caughtUp() {
    return upToDate;
  }

  /** How far it is behind at the most: every record older than this was read. */
  public Duration behind() {
    return Duration.ofNanos(System.nanoTime() - readAllAt);
  }

  /** Waits for {@link #caughtUp}; false when {@code timeout} is over or the tail ended before. */
  public boolean awaitCaughtUp(Duration timeout) throws InterruptedException {
    return caughtUp.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether it still reads. */
  public boolean live() {
    return thread.isAlive();
  }

  private void run() {
    try (consumer) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      while (!closed) {
        try {
          follow(partitions);
        } catch (Restart lost) {
          LOG.warn("reading {} begins again", topic, lost.getCause());
          upToDate = false;
        }
      }
    } catch (WakeupException woken) {
      if (!closed) {
        throw woken;
      }
    } catch (RuntimeException fault) {
      if (!closed) {
        LOG.error("reading {} ended", topic, fault);
      }
    }
  }

  private void follow(List<TopicPartition> partitions) {
    seek(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long asked = System.nanoTime();
    boolean reached = false;
    while (!closed) {
      readOnce(partitions);
      if (!reached && reached(ends)) {
        reached = true;
        readAllAt = asked;
        if (!upToDate) {
          reader.caughtUp();
          upToDate = true;
          caughtUp.countDown();
        }
      }
      if (reached && System.nanoTime() - asked > CHECK_NANOS) {
        long now = System.nanoTime();
        try {
          ends = consumer.endOffsets(partitions, POLL);
          asked = now;
          reached = reached(ends);
          readAllAt = reached ? asked : readAllAt;
        } catch (TimeoutException away) {
          if (deleted()) {
            throw new IllegalStateException("the topic was deleted; a new start creates it", away);
          }
          LOG.debug("the end of {} cannot be asked for", topic, away);
        }
      }
    }
  }

  /** Whether the cluster answers, and does not know the topic. */
  private boolean deleted() {
    try {
      return consumer.partitionsFor(topic, POLL).isEmpty();
    } catch (TimeoutException away) {
      LOG.debug("{} cannot be asked for", topic, away);
      return false;
    }
  }

  private void seek(List<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      OptionalLong kept = reader.resumeAt(partition.partition());
      if (kept.isPresent()) {
        consumer.seek(partition, kept.getAsLong());
      } else if (from == From.BEGINNING) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seekToEnd(List.of(partition));
      }
    }
  }

  private void readOnce(Collection<TopicPartition> partitions) {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        reader.read(record);
      } catch (SerializationException foreign) {
        LOG.error("offset {} of {} cannot be read", record.offset(), topic, foreign);
      }
    }
    for (TopicPartition partition : partitions) {
      reader.readUpTo(partition.partition(), consumer.position(partition));
    }
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
