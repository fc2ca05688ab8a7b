package news.dateline.publish;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.HttpConfig;
import news.dateline.runtime.config.KafkaConfig;
import news.dateline.runtime.config.Setting;

/**
 * How publish-service is set.
 *
 * @param kafka where Kafka is
 * @param http where it listens
 * @param publicAddress what its addresses begin with; its own where empty
 * @param feedEntries how many entries a document has
 * @param streamQueue how many events may wait for a client
 * @param streamClients how many clients may follow streams
 * @param heartbeat how long a stream is silent at the most
 */
record PublishConfig(
    KafkaConfig kafka,
    HttpConfig http,
    Optional<URI> publicAddress,
    int feedEntries,
    int streamQueue,
    int streamClients,
    Duration heartbeat) {

  /** Reads it; the error names the variable, its value and what was expected. */
  static PublishConfig fromEnv(Map<String, String> variables) {
    Environment environment = Environment.of(variables);
    return new PublishConfig(
        KafkaConfig.from(environment),
        HttpConfig.from(environment, Setting.PUBLISH_PORT),
        environment.text(Setting.PUBLIC_ADDRESS).isEmpty()
            ? Optional.empty()
            : Optional.of(environment.address(Setting.PUBLIC_ADDRESS)),
        environment.number(Setting.FEED_ENTRIES, 1, 1000),
        environment.number(Setting.STREAM_QUEUE, 1, 1_000_000),
        environment.number(Setting.STREAM_CLIENTS, 1, 1_000_000),
        Duration.ofMillis(environment.number(Setting.STREAM_HEARTBEAT_MS, 100, 600_000)));
  }
}
