package news.dateline.broker;

import java.util.Map;
import java.util.TreeMap;

/**
 * What clients notice of how a Dateline broker is set up, each with its reason; the same whether it
 * runs in this process or in a container.
 */
public final class BrokerGuarantees {
  /** Records of 16 MiB and what frames them: the topics between the services carry them. */
  private static final int MAX_RECORD_BYTES = 17 * 1024 * 1024;

  private static final String FEW_PARTITIONS = "4";

  private BrokerGuarantees() {}

  /** As a Kafka broker's properties. */
  public static Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    // A misspelled topic is an error, not a new topic.
    properties.put("auto.create.topics.enable", "false");
    properties.put("message.max.bytes", Integer.toString(MAX_RECORD_BYTES));
    properties.put("replica.fetch.max.bytes", Integer.toString(MAX_RECORD_BYTES));
    // One node holds one copy.
    properties.put("default.replication.factor", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    // A transaction left open by a service that died holds back every read-committed reader; the
    // default looks every ten seconds.
    properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    // The members of our groups come one at a time, or are known: waiting for more gains nothing.
    properties.put("group.initial.rebalance.delay.ms", "0");
    // 50 partitions each are for large clusters; here they only make the first start slower.
    properties.put("offsets.topic.num.partitions", FEW_PARTITIONS);
    properties.put("transaction.state.log.num.partitions", FEW_PARTITIONS);
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    return properties;
  }
}
