package news.dateline.testkit;

import java.util.Locale;
import news.dateline.broker.BrokerGuarantees;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The official image in a container, set up as the broker in a process is.
 *
 * @param container it
 */
record InContainer(KafkaContainer container) implements RunningBroker {
  private static final String IMAGE = "apache/kafka:4.3.1";

  static InContainer start() {
    KafkaContainer container = new KafkaContainer(IMAGE);
    BrokerGuarantees.properties()
        .forEach((property, value) -> container.withEnv(variable(property), value));
    container.start();
    return new InContainer(container);
  }

  /** The image reads its settings from such variables. */
  private static String variable(String property) {
    return "KAFKA_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public void close() {
    container.stop();
  }
}
