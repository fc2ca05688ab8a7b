package news.dateline.runtime.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic once, up to where it ends when the reading begins. */
public final class TopicScan {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> settings;
  private final Duration patience;

  /**
   * With consumers of {@code settings} ({@link Clients#reader}).
   *
   * @param patience how long one reading may take
   */
  public TopicScan(Map<String, Object> settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
  }

  /**
   * Reads all of {@code topic}.
   *
   * @throws TimeoutException when it takes too long
   */
  public void all(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader)
      throws TimeoutException {
    newest(topic, Long.MAX_VALUE, reader);
  }

  /**
   * Reads about the newest {@code count} records of {@code topic}, as many from each partition.
   *
   * @return how many offsets it has in all, read or not
   * @throws TimeoutException when it takes too long
   */
  public long newest(String topic, long count, Consumer<ConsumerRecord<byte[], byte[]>> reader)
      throws TimeoutException {
    long deadline = System.nanoTime() + patience.toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long share = Math.max(1, count / partitions.size());
      long offsets = 0;
      for (TopicPartition partition : partitions) {
        long begin = begins.getOrDefault(partition, 0L);
        long end = ends.getOrDefault(partition, 0L);
        offsets += end - begin;
        consumer.seek(partition, Math.max(begin, end - Math.min(share, end)));
      }
      while (!reached(consumer, ends)) {
        if (System.nanoTime() > deadline) {
          throw new TimeoutException(topic + " was not read within " + patience);
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          reader.accept(record);
        }
      }
      return offsets;
    }
  }

  private static boolean reached(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
