package news.dateline.cli.rejected;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.cli.CommandFailed;
import news.dateline.cli.kafka.KafkaOption;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** {@code articles.rejected} as it is now: the newest record of each id, nulls left out. */
final class RejectedTopic implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String topic;
  private final KafkaConsumer<String, byte[]> consumer;

  RejectedTopic(KafkaOption kafka) {
    topic = kafka.topics().rejected().name();
    consumer =
        new KafkaConsumer<>(
            kafka.clients().reader(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * All of them, the oldest first.
   *
   * @throws CommandFailed when Kafka does not answer, or has no such topic
   */
  List<RejectedInput> read() {
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new CommandFailed("Kafka has no topic " + topic);
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return toEnd(consumer.endOffsets(partitions, PATIENCE));
    } catch (KafkaException silent) {
      throw new CommandFailed("cannot read " + topic + ": " + silent.getMessage());
    }
  }

  private List<RejectedInput> toEnd(Map<TopicPartition, Long> ends) {
    Map<String, RejectedInput> newest = new HashMap<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        if (record.value() == null) {
          newest.remove(record.key());
        } else {
          newest.put(record.key(), RejectedInput.of(record));
        }
      }
    }
    List<RejectedInput> inputs = new ArrayList<>(newest.values());
    inputs.sort(Comparator.comparing(RejectedInput::at).thenComparing(RejectedInput::id));
    return inputs;
  }

  /**
   * The input {@code id}.
   *
   * @throws CommandFailed when it is not there
   */
  RejectedInput find(String id) {
    return read().stream()
        .filter(input -> input.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  static CommandFailed unknown(String id) {
    return new CommandFailed(
        "nothing is rejected as "
            + id
            + " (any more); `dateline rejected list` shows the ids, such as 3-1742 or 3-1742/5");
  }

  /** Its bytes as they were received. */
  byte[] bytes(RejectedInput input) {
    TopicPartition partition = new TopicPartition(topic, input.partition());
    consumer.assign(List.of(partition));
    consumer.seek(partition, input.offset());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        if (record.offset() == input.offset()) {
          return record.value();
        }
      }
    }
    throw new CommandFailed("cannot read " + input.id() + " from " + topic + " any more");
  }

  @Override
  public void close() {
    consumer.close();
  }
}
