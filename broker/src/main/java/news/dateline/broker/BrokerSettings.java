package news.dateline.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of Kafka's that differ from its defaults, each with its reason: one node that is
 * controller and broker, small and quick to start, with the {@link BrokerGuarantees}.
 *
 * @param logs where the records are
 * @param port of the clients' listener
 * @param controllerPort of the controller's listener, which only this process uses
 */
record BrokerSettings(Path logs, int port, int controllerPort) {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  static final String HOST = "localhost";

  private static final String CLIENT_LISTENER = "CLIENT";

  /** As a Kafka broker's properties. */
  Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    addPlace(properties);
    properties.putAll(BrokerGuarantees.properties());
    addSize(properties);
    return properties;
  }

  private void addPlace(Map<String, String> properties) {
    String clients = CLIENT_LISTENER + "://" + HOST + ":" + port;
    String controller = CONTROLLER_LISTENER + "://" + HOST + ":" + controllerPort;
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
    properties.put("listeners", clients + "," + controller);
    properties.put("advertised.listeners", clients);
    properties.put(
        "listener.security.protocol.map",
        CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    properties.put("inter.broker.listener.name", CLIENT_LISTENER);
    properties.put("controller.listener.names", CONTROLLER_LISTENER);
    properties.put("log.dirs", logs.toString());
  }

  private static void addSize(Map<String, String> properties) {
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("background.threads", "2");
    properties.put("num.recovery.threads.per.data.dir", "2");
    // 128 MiB by default; this is enough for 300,000 keys in one pass of the cleaner.
    properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
    properties.put("log.cleaner.io.buffer.size", Integer.toString(256 * 1024));
    // Made in full size with each segment of each partition; this one fits half a GiB of records.
    properties.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    // Nobody reads these over JMX.
    properties.put("metric.reporters", "");
    // The controller tells itself that it is alive, on disk; every half second is for a quorum.
    properties.put("metadata.max.idle.interval.ms", "10000");
    // There is no other broker that could take over from one that is slow to say that it lives, on
    // a machine that slept: without a leader Kafka forgets markers of transactions. SingleNode
    // tells
    // the controller of one that died.
    properties.put("broker.session.timeout.ms", Integer.toString(Integer.MAX_VALUE));
  }
}
