package news.dateline.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.dateline.topic.Codec;
import news.dateline.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic from its beginning, committed records only, and remembers everything it has read.
 * It never sleeps: it waits for records, at most as long as it is told to.
 *
 * @param <V> the topic's values
 */
public final class TopicReader<V> implements AutoCloseable {
  /** How long it waits unless told otherwise. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration POLL = Duration.ofMillis(100);

  private final String topic;
  private final KafkaConsumer<String, V> consumer;
  private final Duration patience;
  private final List<ConsumerRecord<String, V>> records = new ArrayList<>();

  private TopicReader(String topic, KafkaConsumer<String, V> consumer, Duration patience) {
    this.topic = topic;
    this.consumer = consumer;
    this.patience = patience;
  }

  /** A reader of {@code topic}, which need not exist yet. */
  public static <V> TopicReader<V> open(String bootstrapServers, Topic<V> topic) {
    return open(bootstrapServers, topic.name(), topic.codec(), PATIENCE);
  }

  /** A reader of the topic {@code name} that waits at most {@code patience} at a time. */
  public static <V> TopicReader<V> open(
      String bootstrapServers, String name, Codec<V> codec, Duration patience) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            // A topic that is created while we wait is seen soon.
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            500);
    KafkaConsumer<String, V> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), codec.serde().deserializer());
    return new TopicReader<>(name, consumer, patience);
  }

  /**
   * Reads until {@code enough} says so of everything read so far.
   *
   * @return everything read so far, in the order of each partition
   * @throws AssertionError when it is not so in time, saying what did come
   */
  public List<ConsumerRecord<String, V>> readUntil(
      Predicate<List<ConsumerRecord<String, V>>> enough) {
    long deadline = System.nanoTime() + patience.toNanos();
    assign(deadline);
    while (!enough.test(read())) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("what was waited for did not come; " + summary());
      }
      poll();
    }
    return read();
  }

  /** Reads until there are at least {@code count} records. */
  public List<ConsumerRecord<String, V>> readCount(int count) {
    return readUntil(read -> read.size() >= count);
  }

  /**
   * Reads up to where the topic ends now.
   *
   * @return everything read so far
   * @throws AssertionError when it does not get there in time
   */
  public List<ConsumerRecord<String, V>> readToEnd() {
    long deadline = System.nanoTime() + patience.toNanos();
    assign(deadline);
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the end of the topic was not reached; " + summary());
      }
      poll();
    }
    return read();
  }

  /** Everything read so far. */
  public List<ConsumerRecord<String, V>> read() {
    return Collections.unmodifiableList(records);
  }

  private void poll() {
    consumer.poll(POLL).forEach(records::add);
  }

  private void assign(long deadline) {
    while (consumer.assignment().isEmpty()) {
      Set<TopicPartition> partitions =
          partitions().stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .collect(Collectors.toSet());
      if (!partitions.isEmpty()) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
      } else if (System.nanoTime() > deadline) {
        throw new AssertionError("there is no topic " + topic);
      }
    }
  }

  private List<PartitionInfo> partitions() {
    try {
      return consumer.partitionsFor(topic, PATIENCE);
    } catch (UnknownTopicOrPartitionException notYet) {
      return List.of();
    }
  }

  private String summary() {
    return records.stream()
        .map(record -> record.partition() + "-" + record.offset() + " " + record.key())
        .collect(Collectors.joining(", ", topic + " has " + records.size() + " records: [", "]"));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
