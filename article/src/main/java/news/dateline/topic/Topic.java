package news.dateline.topic;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic of the contract; see docs/reference/topics.md.
 *
 * @param name with the configured prefix
 * @param codec of its values; keys are UTF-8 strings, of {@code articles.ingest} whatever came
 * @param partitions how many
 * @param replication how many copies
 * @param retention how long records are kept
 * @param maxBytes the largest record batch the broker takes
 * @param timestamps {@code CreateTime}, or {@code LogAppendTime} where the broker's clock counts
 * @param <V> its values
 */
public record Topic<V>(
    String name,
    Codec<V> codec,
    int partitions,
    short replication,
    Retention retention,
    int maxBytes,
    String timestamps) {
  /** Records keep the timestamp their producer gave them. */
  public static final String CREATE_TIME = "CreateTime";

  /** The broker stamps records as it appends them. */
  public static final String LOG_APPEND_TIME = "LogAppendTime";

  /** This topic as Kafka's admin client creates it. */
  public NewTopic toNewTopic() {
    Map<String, String> config = new TreeMap<>(retention.config());
    config.put("max.message.bytes", Integer.toString(maxBytes));
    config.put("message.timestamp.type", timestamps);
    config.put("min.insync.replicas", replication > 2 ? "2" : "1");
    return new NewTopic(name, partitions, replication).configs(config);
  }
}
