package news.dateline.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.Receipt;
import news.dateline.ingest.format.Formats;
import news.dateline.ingest.lifecycle.Ownership;
import news.dateline.topic.Topics;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology of ingest-service, driven without a broker. */
final class IngestDriver implements AutoCloseable {
  private static final Topics TOPICS = new Topics("", 1, (short) 1);

  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> ingest;

  IngestDriver(Path stateDirectory) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest-service");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    IngestTopology topology =
        new IngestTopology(
            TOPICS,
            Formats.parser(),
            id -> Optional.empty(),
            (uri, from, wanted) -> Optional.empty(),
            Ownership.STRICT,
            new SimpleMeterRegistry());
    driver = new TopologyTestDriver(topology.get(), settings, Instant.EPOCH);
    ingest =
        driver.createInputTopic(
            TOPICS.ingest().name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Sends {@code document} with {@code headers}, a name and a value in turns. */
  void send(String document, String... headers) {
    RecordHeaders carried = new RecordHeaders();
    for (int i = 0; i < headers.length; i += 2) {
      carried.add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    ingest.pipeInput(
        new TestRecord<>(null, document.getBytes(StandardCharsets.UTF_8), carried, Instant.EPOCH));
  }

  /** What was accepted since it was last asked. */
  List<Article> accepted() {
    return values(TOPICS.accepted().name()).map(TOPICS.accepted().codec()::decode).toList();
  }

  /** The receipts since they were last asked for. */
  List<Receipt> receipts() {
    return values(TOPICS.receipts().name()).map(TOPICS.receipts().codec()::decode).toList();
  }

  private Stream<byte[]> values(String topic) {
    return driver
        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
        .readValuesToList()
        .stream();
  }

  @Override
  public void close() {
    driver.close();
  }
}
