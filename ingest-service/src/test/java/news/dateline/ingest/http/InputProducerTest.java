package news.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.Future;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

final class InputProducerTest {
  @Test
  void producerThatIsClosedTakesNothingAndThatIsSaid() {
    KafkaProducer<byte[], byte[]> kafka =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    kafka.close();
    HeaderValues headers = new HeaderValues(Map.of("content-type", "text/plain"));

    Future<RecordMetadata> sent =
        new InputProducer(new Topics("", 1, (short) 1), kafka).begin(new byte[] {'a'}, headers);

    assertThatThrownBy(() -> InputProducer.finish(sent))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("broker-unavailable"));
  }
}
