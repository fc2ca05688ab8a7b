package news.dateline.cli.rejected;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import news.dateline.article.FeedId;
import news.dateline.cli.CommandFailed;
import news.dateline.cli.kafka.KafkaOption;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends rejected inputs once more to where they came from, and blanks them on {@code
 * articles.rejected}, both in one transaction: none is lost, and none is there twice.
 */
final class Requeue implements AutoCloseable {
  /** The header that names the receipt under which it was rejected. */
  static final String REQUEUED_FROM = "requeued-from";

  private final Topics topics;
  private final KafkaProducer<byte[], byte[]> producer;

  Requeue(KafkaOption kafka) {
    topics = kafka.topics();
    Map<String, Object> settings = new HashMap<>(kafka.clients().producer());
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "dateline-requeue-" + UUID.randomUUID());
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
    } catch (KafkaException silent) {
      producer.close();
      throw new CommandFailed("Kafka takes nothing: " + silent.getMessage());
    }
  }

  /**
   * Sends one.
   *
   * @param input the rejected one
   * @param blanked the ids that are done with: its own, and other entries of its document
   * @param bytes what to send
   * @param changed headers to replace; an empty value removes one
   * @return where it is now
   */
  RecordMetadata send(
      RejectedInput input, List<RejectedInput> blanked, byte[] bytes, Map<String, String> changed)
      throws InterruptedException {
    String topic = target(input);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, null, input.key(), bytes, headers(input, topic, changed));
    try {
      producer.beginTransaction();
      Future<RecordMetadata> place = producer.send(record);
      List<Future<RecordMetadata>> blanks = new ArrayList<>();
      for (RejectedInput done : blanked) {
        byte[] key = done.id().getBytes(StandardCharsets.UTF_8);
        blanks.add(
            producer.send(
                new ProducerRecord<>(topics.rejected().name(), done.partition(), key, null)));
      }
      producer.commitTransaction();
      for (Future<RecordMetadata> blank : blanks) {
        blank.get();
      }
      return place.get();
    } catch (ExecutionException | KafkaException failed) {
      throw new CommandFailed(
          input.id() + " was not requeued and is still there. Kafka says: " + failed.getMessage());
    }
  }

  private String target(RejectedInput input) {
    String origin = input.header(Rejection.TOPIC);
    List<String> known =
        List.of(
            topics.ingest().name(),
            topics.accepted().name(),
            topics.tagged().name(),
            topics.feed(FeedId.ALL).name(),
            topics.editorStatus().name());
    if (!known.contains(origin)) {
      throw new CommandFailed(
          input.id() + " came from '" + origin + "', which is no topic of ours");
    }
    return origin;
  }

  /** Whether it is an input of a newsroom's, which may be edited. */
  boolean isInput(RejectedInput input) {
    return input.header(Rejection.TOPIC).equals(topics.ingest().name());
  }

  private List<Header> headers(RejectedInput input, String topic, Map<String, String> changed) {
    List<Header> headers = new ArrayList<>();
    for (Header header : input.own()) {
      if (!changed.containsKey(header.key()) && !header.key().equals(REQUEUED_FROM)) {
        headers.add(header);
      }
    }
    changed.forEach((name, value) -> {
      if (!value.isEmpty()) {
        headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
      }
    });
    if (topic.equals(topics.ingest().name())) {
      headers.add(new RecordHeader(REQUEUED_FROM, input.id().getBytes(StandardCharsets.UTF_8)));
    }
    return headers;
  }

  @Override
  public void close() {
    producer.close();
  }
}
