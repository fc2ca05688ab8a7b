package news.dateline.publish.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** {@code feeds.all} as a log to replay from. */
public final class FeedLog {
  private final Map<String, Object> consumerSettings;
  private final TopicPartition partition;
  private final Cursor start;

  /**
   * The log.
   *
   * @param consumerSettings of a consumer that reads committed records, without a group
   * @param cluster Kafka's cluster id
   * @param topic the name of {@code feeds.all}
   */
  public FeedLog(Map<String, Object> consumerSettings, String cluster, String topic) {
    this.consumerSettings = Map.copyOf(consumerSettings);
    this.partition = new TopicPartition(topic, 0);
    this.start = new Cursor(cluster, topic, 0);
  }

  /** The cursor of the first record ever. */
  Cursor start() {
    return start;
  }

  /** A consumer of its own, for one replay. */
  KafkaConsumer<byte[], byte[]> open() {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(partition));
    return consumer;
  }

  TopicPartition partition() {
    return partition;
  }

  /** The offset of the first record not older than {@code since}; the end when all are. */
  long offsetAt(Instant since) {
    try (KafkaConsumer<byte[], byte[]> consumer = open()) {
      OffsetAndTimestamp found =
          consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli())).get(partition);
      return found == null ? end(consumer) : found.offset();
    }
  }

  /** The offset after the last record. */
  long end() {
    try (KafkaConsumer<byte[], byte[]> consumer = open()) {
      return end(consumer);
    }
  }

  private long end(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
  }
}
