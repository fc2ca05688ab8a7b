package news.dateline.enrich.retag;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads single records of {@code articles.accepted}: when an editor says something of an article,
 * or asks for one article to be tagged anew. The consumer is made on first use, since most
 * instances never need it.
 */
public final class AcceptedArchive implements Archive {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Object> settings;
  private final String topic;
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;

  /** With a consumer of {@code settings} that reads {@code topic}. */
  public AcceptedArchive(Map<String, Object> settings, String topic) {
    this.settings = new HashMap<>(settings);
    this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    this.topic = topic;
  }

  @Override
  public Optional<byte[]> read(int partition, long offset) {
    KafkaConsumer<byte[], byte[]> reader = reader();
    TopicPartition place = new TopicPartition(topic, partition);
    reader.assign(List.of(place));
    reader.seek(place, offset);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (reader.position(place, PATIENCE) <= offset) {
      for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
        return record.offset() == offset ? Optional.ofNullable(record.value()) : Optional.empty();
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException(place + " was not read within " + PATIENCE.toSeconds() + " s");
      }
    }
    return Optional.empty();
  }

  private KafkaConsumer<byte[], byte[]> reader() {
    KafkaConsumer<byte[], byte[]> open = consumer;
    if (open == null) {
      open =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      consumer = open;
    }
    return open;
  }

  @Override
  public void close() {
    if (consumer != null) {
      consumer.close();
    }
  }
}
