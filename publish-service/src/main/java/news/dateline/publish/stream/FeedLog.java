package news.dateline.publish.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.Stretch;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * {@code feeds.all} as a log to replay from. A few consumers serve everybody, one stretch at a
 * time: thousands of clients that come back at once are no thousands of consumers.
 */
public final class FeedLog implements AutoCloseable {
  private static final int MOST_CONSUMERS = 8;
  private static final int FETCH_WAIT_MS = 5;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** What is asked of the log. */
  private interface Question<T> {
    T ask(KafkaConsumer<byte[], byte[]> consumer);
  }

  private final Map<String, Object> consumerSettings;
  private final TopicPartition partition;
  private final Cursor start;
  private final Semaphore turns = new Semaphore(MOST_CONSUMERS, true);
  private final Queue<KafkaConsumer<byte[], byte[]>> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /**
   * The log.
   *
   * @param consumerSettings of a consumer that reads committed records, without a group
   * @param cluster Kafka's cluster id
   * @param topic the name of {@code feeds.all}
   */
  public FeedLog(Map<String, Object> consumerSettings, String cluster, String topic) {
    this.consumerSettings = new HashMap<>(consumerSettings);
    this.consumerSettings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Allowance.SHARE);
    this.consumerSettings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Allowance.SHARE);
    // What one reader fetched ahead and nobody wants is not waited for by the next.
    this.consumerSettings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
    this.partition = new TopicPartition(topic, 0);
    this.start = new Cursor(cluster, topic, 0);
  }

  /** The cursor of the first record ever. */
  public Cursor start() {
    return start;
  }

  /** The changes from {@code offset} on, as far as one reading goes. */
  Stretch read(long offset) throws InterruptedException {
    return ask(consumer -> {
      consumer.seek(partition, offset);
      List<Change> changes = new ArrayList<>();
      long bytes = 0;
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (bytes >= Allowance.SHARE) {
          return new Stretch(changes, record.offset());
        }
        bytes += add(changes, record);
      }
      return new Stretch(changes, consumer.position(partition));
    });
  }

  private static int add(List<Change> changes, ConsumerRecord<byte[], byte[]> record) {
    try {
      changes.add(Change.of(record));
      return record.value().length;
    } catch (SerializationException foreign) {
      // Not ours, and logged by the view.
      return 0;
    }
  }

  /** The offset of the first record not older than {@code since}; the end when all are. */
  long offsetAt(Instant since) throws InterruptedException {
    return ask(consumer -> {
      OffsetAndTimestamp found =
          consumer.offsetsForTimes(Map.of(partition, millis(since))).get(partition);
      return found == null ? end(consumer) : found.offset();
    });
  }

  /** Nothing is older than 1970, nor newer than what fits. */
  private static long millis(Instant since) {
    if (since.isBefore(Instant.EPOCH)) {
      return 0;
    }
    return since.isAfter(LATEST) ? Long.MAX_VALUE : since.toEpochMilli();
  }

  /** The offset after the last record. */
  long end() throws InterruptedException {
    return ask(this::end);
  }

  private long end(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
  }

  private <T> T ask(Question<T> question) throws InterruptedException {
    turns.acquire();
    try {
      KafkaConsumer<byte[], byte[]> kept = idle.poll();
      KafkaConsumer<byte[], byte[]> consumer = kept == null ? open() : kept;
      boolean whole = false;
      try {
        consumer.assign(List.of(partition));
        T answer = question.ask(consumer);
        // What it read ahead is for nobody.
        consumer.assign(List.of());
        whole = true;
        return answer;
      } finally {
        giveBack(consumer, whole);
      }
    } finally {
      turns.release();
    }
  }

  private KafkaConsumer<byte[], byte[]> open() {
    return new KafkaConsumer<>(
        consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void giveBack(KafkaConsumer<byte[], byte[]> consumer, boolean whole) {
    if (whole && !closed) {
      idle.add(consumer);
      if (closed) {
        close();
      }
    } else {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  /** Closes what is idle; what is in use closes itself. */
  @Override
  public void close() {
    closed = true;
    for (KafkaConsumer<byte[], byte[]> consumer = idle.poll();
        consumer != null;
        consumer = idle.poll()) {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }
}
