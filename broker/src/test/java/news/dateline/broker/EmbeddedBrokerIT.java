package news.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final String TOPIC = "wire";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path directory;

  @Test
  void keepsRecordsAndItsClusterIdOverARestart() throws Exception {
    String cluster;
    try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(directory, 0))) {
      createTopic(broker);
      send(broker, "before the restart");
      cluster = clusterId(broker);
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(directory, 0))) {
      send(broker, "after the restart");
      assertThat(read(broker, 2)).containsExactly("before the restart", "after the restart");
      assertThat(clusterId(broker)).isEqualTo(cluster);
    }
  }

  /** What is on disk at some moment is what kill -9 would have left at that moment. */
  @Test
  void afterACrashNobodyWaitsForATransactionThatItLeftOpen() throws Exception {
    Path crashed = directory.resolve("crashed");
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(new BrokerConfig(directory.resolve("running"), 0))) {
      createTopic(broker);
      send(broker, "before the crash");
      try (KafkaProducer<String, String> producer = producer(broker, "desk")) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "half of it")).get();
        copy(directory.resolve("running"), crashed);
        producer.commitTransaction();
      }
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(crashed, 0))) {
      send(broker, "after the crash");
      assertThat(read(broker, 2)).containsExactly("before the crash", "after the crash");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  @Test
  void takesARecordOfSixteenMebibytes() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(directory, 0))) {
      createTopic(broker);
      send(broker, "x".repeat(16 * 1024 * 1024));
      assertThat(read(broker, 1).getFirst()).hasSize(16 * 1024 * 1024);
    }
  }

  @Test
  void showsOnlyWhatWasCommitted() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(directory, 0))) {
      createTopic(broker);
      try (KafkaProducer<String, String> producer = producer(broker, "desk")) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "aborted")).get();
        producer.abortTransaction();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "committed")).get();
        producer.commitTransaction();
      }
      assertThat(read(broker, 1)).containsExactly("committed");
    }
  }

  @Test
  void createsNoTopicBecauseSomebodyMisspelledOne() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(directory, 0));
        Admin admin = Admin.create(settings(broker))) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("wrie")).allTopicNames().get())
          .isInstanceOf(ExecutionException.class);
      assertThat(admin.listTopics().names().get()).doesNotContain("wrie");
    }
  }

  @Test
  void namesThePortThatIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      BrokerConfig config = new BrokerConfig(directory, other.getLocalPort());
      assertThatThrownBy(() -> EmbeddedBroker.start(config))
          .isInstanceOf(BrokerStartException.class)
          .hasMessageContaining("port " + other.getLocalPort() + " is taken");
    }
    DataDirectory.take(directory).close();
  }

  @Test
  void namesTheDirectoryThatAnotherProcessHas() throws Exception {
    try (DataDirectory held = DataDirectory.take(directory)) {
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Intruder.class.getName(),
                  directory.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(said).contains(directory + " is in use by another");
      assertThat(held.logs()).doesNotExist();
    }
  }

  @Test
  void namesTheDirectoryThatThisProcessHas() {
    try (DataDirectory held = DataDirectory.take(directory)) {
      assertThat(held.logs()).doesNotExist();
      assertThatThrownBy(() -> EmbeddedBroker.start(new BrokerConfig(directory, 0)))
          .isInstanceOf(BrokerStartException.class)
          .hasMessageContaining("is in use");
    }
  }

  /** Tries to start a broker on a directory, in a process of its own. */
  static final class Intruder {
    private Intruder() {}

    public static void main(String[] arguments) {
      try (EmbeddedBroker broker =
          EmbeddedBroker.start(new BrokerConfig(Path.of(arguments[0]), 0))) {
        System.out.println("started at " + broker.port());
      } catch (BrokerStartException refused) {
        System.out.println(refused.getMessage());
      }
    }
  }

  private static Map<String, Object> settings(EmbeddedBroker broker) {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  private static void createTopic(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(settings(broker))) {
      NewTopic topic = new NewTopic(TOPIC, 1, (short) 1);
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  private static String clusterId(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(settings(broker))) {
      return admin.describeCluster().clusterId().get();
    }
  }

  private static void send(EmbeddedBroker broker, String value) throws Exception {
    try (KafkaProducer<String, String> producer = producer(broker, null)) {
      producer.send(new ProducerRecord<>(TOPIC, value)).get();
    }
  }

  private static KafkaProducer<String, String> producer(
      EmbeddedBroker broker, @Nullable String transactionalId) {
    Map<String, Object> settings = new HashMap<>(settings(broker));
    settings.put("max.request.size", 17 * 1024 * 1024);
    if (transactionalId != null) {
      settings.put("transactional.id", transactionalId);
      settings.put("transaction.timeout.ms", 2_000);
    }
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private static List<String> read(EmbeddedBroker broker, int count) {
    Map<String, Object> settings = new HashMap<>(settings(broker));
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (values.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
