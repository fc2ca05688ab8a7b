package news.dateline.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends bytes as they are, as any newsroom's producer would, one record after the other. */
public final class Sender implements AutoCloseable {
  private static final int MAX_REQUEST_BYTES = 17 * 1024 * 1024;
  private static final long PATIENCE_SECONDS = 60;

  private final KafkaProducer<String, byte[]> producer;

  /** To the broker at {@code bootstrapServers}. */
  public Sender(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            MAX_REQUEST_BYTES);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Sends {@code value} without a key. */
  public RecordMetadata send(String topic, byte[] value, Map<String, String> headers) {
    return send(topic, null, value, headers);
  }

  /**
   * Sends one record and waits until the broker has it.
   *
   * @return where it is
   * @throws IllegalStateException when the broker refuses it, with Kafka's own exception as cause
   */
  public RecordMetadata send(
      String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try {
      return producer.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      throw new IllegalStateException("not sent to " + topic, refused.getCause());
    } catch (TimeoutException silent) {
      throw new IllegalStateException("no answer for a record sent to " + topic, silent);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
