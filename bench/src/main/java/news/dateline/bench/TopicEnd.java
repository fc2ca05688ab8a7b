package news.dateline.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.dateline.runtime.kafka.Clients;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A read-committed consumer that notes which articles come out of a topic from now on. */
final class TopicEnd implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Clocking clocking;
  private final Thread thread;
  private volatile boolean closed;

  private TopicEnd(KafkaConsumer<byte[], byte[]> consumer, Clocking clocking) {
    this.consumer = consumer;
    this.clocking = clocking;
    this.thread = Thread.ofPlatform().name("bench-end").unstarted(this::run);
  }

  /** Returns when it is in place. */
  static TopicEnd open(Clients clients, String topic, Clocking clocking) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            clients.reader(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    TopicEnd end = new TopicEnd(consumer, clocking);
    end.thread.start();
    return end;
  }

  private void run() {
    try (consumer) {
      while (!closed) {
        consumer
            .poll(POLL)
            .forEach(record ->
                clocking.arrived(
                    SyntheticArticle.numberIn(new String(record.key(), StandardCharsets.UTF_8))));
      }
    }
  }

  /** Waits until all came out here. */
  void awaitAll(Duration patience) throws InterruptedException {
    clocking.awaitAll(patience);
  }

  @Override
  public void close() {
    closed = true;
    Threads.join(thread);
  }
}
