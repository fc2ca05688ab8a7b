package news.dateline.runtime.config;

import java.nio.file.Path;

/**
 * How a service reaches Kafka and what it creates there.
 *
 * @param bootstrapServers host:port, several with commas
 * @param topicPrefix before every topic's and application's name
 * @param partitions of topics keyed by uri
 * @param replication copies of each partition
 * @param stateDir what the service can rebuild
 * @param threads of its Streams application
 * @param commitIntervalMs how often transactions are committed
 */
public record KafkaConfig(
    String bootstrapServers,
    String topicPrefix,
    int partitions,
    short replication,
    Path stateDir,
    int threads,
    int commitIntervalMs) {

  /** Reads it; the error names the variable. */
  public static KafkaConfig from(Environment environment) {
    String prefix = environment.text(Setting.TOPIC_PREFIX);
    if (!prefix.matches("[a-zA-Z0-9._-]{0,100}")) {
      throw environment.wrong(Setting.TOPIC_PREFIX, "at most 100 letters, digits, dots, - and _");
    }
    return new KafkaConfig(
        environment.text(Setting.KAFKA_BOOTSTRAP_SERVERS),
        prefix,
        environment.number(Setting.PARTITIONS, 1, 1000),
        (short) environment.number(Setting.REPLICATION, 1, 10),
        environment.path(Setting.STATE_DIR),
        environment.number(Setting.STREAM_THREADS, 1, 64),
        environment.number(Setting.COMMIT_INTERVAL_MS, 1, 60_000));
  }
}
