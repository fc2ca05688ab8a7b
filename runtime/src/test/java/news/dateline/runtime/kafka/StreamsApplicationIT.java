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
import news.dateline.testkit.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class StreamsApplicationIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String prefix = TestBroker.prefix(StreamsApplicationIT.class);
  private final Logger logger = (Logger) LoggerFactory.getLogger(StreamsApplication.class);
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
  void deletedTopicStopsItAndTheLogNamesWhatItReads() throws Exception {
    String from = prefix + "from";
    new TopicCreation(admin)
        .ensure(
            List.of(new NewTopic(from, 1, (short) 1), new NewTopic(prefix + "to", 1, (short) 1)));
    try (StreamsApplication application = new StreamsApplication(copy(from), settings())) {
      application.start();
      await().atMost(PATIENCE).until(application::ready);

      admin.deleteTopics(List.of(from)).all().get();

      await().atMost(PATIENCE).until(() -> !application.live());
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(message -> assertThat(message).contains("was deleted", from));
  }

  private Topology copy(String from) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(from).to(prefix + "to");
    return builder.build();
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, prefix + "copy");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
    settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
    settings.put(StreamsConfig.METADATA_MAX_AGE_CONFIG, "500");
    return settings;
  }
}
