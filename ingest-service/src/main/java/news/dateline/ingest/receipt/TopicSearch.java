package news.dateline.ingest.receipt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Finds inputs and receipts in their topics, without an index: a receipt has the timestamp of its
 * input, which leads to its place.
 */
public final class TopicSearch implements InputLog, AcceptedLog {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Well below the timeout of a transaction: processing waits for it. */
  private static final Duration TEXT_PATIENCE = Duration.ofSeconds(4);

  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> consumerSettings;
  private final Topics topics;

  /** Searches {@code topics} with consumers of {@code consumerSettings}, which have no group. */
  public TopicSearch(Map<String, Object> consumerSettings, Topics topics) {
    this.consumerSettings = Map.copyOf(consumerSettings);
    this.topics = topics;
  }

  @Override
  public Optional<ConsumerRecord<byte[], byte[]>> read(ReceiptId receipt) {
    TopicPartition partition = new TopicPartition(topics.ingest().name(), receipt.partition());
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      if (receipt.partition() >= consumer.partitionsFor(partition.topic()).size()) {
        return Optional.empty();
      }
      consumer.assign(List.of(partition));
      long first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
      if (receipt.offset() < first) {
        return Optional.empty();
      }
      consumer.seek(partition, receipt.offset());
      return scan(consumer, partition, record -> record.offset() >= receipt.offset(), PATIENCE)
          .filter(record -> record.offset() == receipt.offset());
    }
  }

  /** The receipt {@code id}; empty when there is none yet, or none any more. */
  public Optional<Receipt> receipt(ReceiptId id) {
    Optional<ConsumerRecord<byte[], byte[]>> input = read(id);
    if (input.isEmpty()) {
      return Optional.empty();
    }
    Instant from = Instant.ofEpochMilli(input.get().timestamp());
    return scanFrom(topics.receipts().name(), id.toString(), from, any -> true, PATIENCE)
        .map(record -> topics.receipts().codec().decode(record.value()));
  }

  @Override
  public Optional<Article> find(ArticleUri uri, Instant from, Predicate<Article> wanted) {
    return scanFrom(
            topics.accepted().name(),
            uri.value(),
            from,
            record -> article(record).filter(wanted).isPresent(),
            TEXT_PATIENCE)
        .flatMap(this::article);
  }

  /** The article in a record; what is none of ours must not stop whoever looks for another. */
  private Optional<Article> article(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.ofNullable(record.value()).map(topics.accepted().codec()::decode);
    } catch (SerializationException foreign) {
      return Optional.empty();
    }
  }

  /** The first record of {@code topic} with {@code name} as key, from a timestamp on. */
  private Optional<ConsumerRecord<byte[], byte[]>> scanFrom(
      String topic,
      String name,
      Instant from,
      Predicate<ConsumerRecord<byte[], byte[]>> wanted,
      Duration patience) {
    byte[] key = name.getBytes(StandardCharsets.UTF_8);
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      // As Kafka's default partitioner does it.
      int count = consumer.partitionsFor(topic).size();
      TopicPartition partition =
          new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key)) % count);
      consumer.assign(List.of(partition));
      OffsetAndTimestamp place =
          consumer.offsetsForTimes(Map.of(partition, from.toEpochMilli())).get(partition);
      if (place == null) {
        return Optional.empty();
      }
      consumer.seek(partition, place.offset());
      return scan(
          consumer,
          partition,
          record -> Arrays.equals(record.key(), key) && wanted.test(record),
          patience);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The first match between the consumer's position and the end as it is now. */
  private static Optional<ConsumerRecord<byte[], byte[]>> scan(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      Predicate<ConsumerRecord<byte[], byte[]>> wanted,
      Duration patience) {
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long deadline = System.nanoTime() + patience.toNanos();
    while (consumer.position(partition) < end && System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (wanted.test(record)) {
          return Optional.of(record);
        }
      }
    }
    return Optional.empty();
  }
}
