package news.dateline.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A topic that is deleted under those who read it stops them, and the log names it. */
class DeletedTopicIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String prefix = TestBroker.prefix(DeletedTopicIT.class);
  private final Logger logger = (Logger) LoggerFactory.getLogger("news.dateline.runtime.kafka");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @TempDir private Path stateDir;
  private Admin admin;

  @BeforeEach
  void listen() {
    admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()));
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    admin.close();
  }

  @Test
  void applicationStopsThoughATransactionIsOpen() throws Exception {
    String from = topic("from");
    String to = topic("to");
    try (Sender sender = new Sender(TestBroker.bootstrapServers());
        StreamsApplication application = new StreamsApplication(copy(from, to), settings())) {
      application.start();
      await().atMost(PATIENCE).until(application::ready);
      sender.send(from, "urn:x:1", new byte[] {1}, Map.of());
      await().atMost(PATIENCE).until(() -> written(to) > 0);

      admin.deleteTopics(List.of(from)).all().get();

      await().atMost(PATIENCE).until(() -> !application.live());
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(message -> assertThat(message).contains("was deleted", from));
  }

  @Test
  void tailEndsInsteadOfAskingForEver() throws Exception {
    String from = topic("read");
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", TestBroker.bootstrapServers(), "allow.auto.create.topics", false);
    try (TopicTail tail = TopicTail.start(settings, from, TopicTail.From.BEGINNING, record -> {})) {
      assertThat(tail.awaitCaughtUp(PATIENCE)).isTrue();

      admin.deleteTopics(List.of(from)).all().get();

      await().atMost(PATIENCE).until(() -> !tail.live());
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains("reading " + from + " ended");
  }

  private String topic(String name) {
    new TopicCreation(admin).ensure(List.of(new NewTopic(prefix + name, 1, (short) 1)));
    return prefix + name;
  }

  /** How much is there, committed or not. */
  private long written(String topic) throws Exception {
    TopicPartition partition = new TopicPartition(topic, 0);
    return admin
        .listOffsets(
            Map.of(partition, OffsetSpec.latest()),
            new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
        .partitionResult(partition)
        .get()
        .offset();
  }

  private static Topology copy(String from, String to) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(from).to(to);
    return builder.build();
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, prefix + "copy");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
    settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
    settings.put(StreamsConfig.METADATA_MAX_AGE_CONFIG, 500);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    // The transaction stays open, and is not waited for as long as a minute.
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 9_000);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG), 2_000);
    settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    return settings;
  }
}
