package news.dateline.cli.rejected;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.cli.kafka.KafkaOption;
import news.dateline.topic.Codec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The receipts that come from now on. */
final class Receipts implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Codec<Receipt> codec;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Receipt> read = new ArrayList<>();

  Receipts(KafkaOption kafka) {
    codec = kafka.topics().receipts().codec();
    consumer =
        new KafkaConsumer<>(
            kafka.clients().reader(), new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(kafka.topics().receipts().name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /**
   * The receipts of the input at {@code place}, of each entry where it is a document of several;
   * none when they do not come within {@code patience}.
   */
  List<Receipt> await(ReceiptId place, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    List<Receipt> found = of(place);
    while (found.isEmpty() && System.nanoTime() < deadline) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        read.add(codec.decode(record.value()));
      }
      found = of(place);
    }
    return found;
  }

  private List<Receipt> of(ReceiptId place) {
    return read.stream()
        .filter(receipt ->
            receipt.id().partition() == place.partition()
                && receipt.id().offset() == place.offset())
        .toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
