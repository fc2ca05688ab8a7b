package news.dateline.cli.kafka;

import java.util.HashMap;
import java.util.Map;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.KafkaConfig;
import news.dateline.runtime.config.Setting;
import news.dateline.runtime.kafka.Clients;
import news.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that ask Kafka itself; what else they need is in the environment. */
public final class KafkaOption {
  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "Kafka (default: DATELINE_KAFKA_BOOTSTRAP_SERVERS, else localhost:9092).")
  private @Nullable String bootstrap;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      description = "Before every topic's name (default: DATELINE_TOPIC_PREFIX, else none).")
  private @Nullable String prefix;

  /** For picocli. */
  public KafkaOption() {}

  /** Clients of that Kafka. */
  public Clients clients() {
    return new Clients(config());
  }

  /** The topics there. */
  public Topics topics() {
    KafkaConfig config = config();
    return new Topics(config.topicPrefix(), config.partitions(), config.replication());
  }

  private KafkaConfig config() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    if (bootstrap != null) {
      variables.put(Setting.KAFKA_BOOTSTRAP_SERVERS.variable(), bootstrap);
    }
    if (prefix != null) {
      variables.put(Setting.TOPIC_PREFIX.variable(), prefix);
    }
    return KafkaConfig.from(Environment.of(variables));
  }
}
