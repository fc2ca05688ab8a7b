package news.dateline.publish.why;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.view.TagPointers;
import news.dateline.publish.view.ViewUnavailableException;
import news.dateline.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads single records of {@code articles.tagged}. */
public final class TaggedLog implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Object> consumerSettings;
  private final Topic<TaggedArticle> topic;
  private final ReentrantLock lock = new ReentrantLock(true);
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private boolean closed;

  /**
   * Reads {@code topic}.
   *
   * @param consumerSettings of a consumer that reads committed records, without a group
   */
  public TaggedLog(Map<String, Object> consumerSettings, Topic<TaggedArticle> topic) {
    this.consumerSettings = new HashMap<>(consumerSettings);
    // One record is wanted, not what comes after it; the broker sends at least one batch.
    this.consumerSettings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    this.consumerSettings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024);
    this.consumerSettings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1024);
    this.topic = topic;
  }

  /**
   * The record at {@code pointer}; empty when it is there no more.
   *
   * @throws ViewUnavailableException when the log does not answer
   */
  public Optional<TaggedArticle> read(TagPointers.Pointer pointer) {
    lock.lock();
    try {
      if (closed) {
        throw new ViewUnavailableException("the service is closing");
      }
      return read(open(), new TopicPartition(topic.name(), pointer.partition()), pointer.offset());
    } catch (InterruptException interrupted) {
      Thread.currentThread().interrupt();
      throw new ViewUnavailableException("the service is closing");
    } finally {
      lock.unlock();
    }
  }

  private KafkaConsumer<byte[], byte[]> open() {
    KafkaConsumer<byte[], byte[]> known = consumer;
    if (known == null) {
      known =
          new KafkaConsumer<>(
              consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      consumer = known;
    }
    return known;
  }

  private Optional<TaggedArticle> read(
      KafkaConsumer<byte[], byte[]> log, TopicPartition partition, long offset) {
    log.assign(List.of(partition));
    log.seek(partition, offset);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> record : log.poll(POLL)) {
        boolean found = record.offset() == offset && record.value() != null;
        return found ? Optional.of(topic.codec().decode(record.value())) : Optional.empty();
      }
      if (log.position(partition) > offset) {
        return Optional.empty();
      }
    }
    throw new ViewUnavailableException("the log does not answer");
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (consumer != null) {
        consumer.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
