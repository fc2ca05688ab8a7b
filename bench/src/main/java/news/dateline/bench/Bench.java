package news.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import news.dateline.broker.BrokerConfig;
import news.dateline.broker.EmbeddedBroker;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.KafkaConfig;
import news.dateline.runtime.config.Setting;
import news.dateline.runtime.kafka.Clients;
import news.dateline.topic.Retention;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;

/**
 * Where everything is measured: one broker in this process, and a directory that goes with it.
 * {@code DATELINE_} variables of the process hold for everything measured alike.
 */
final class Bench implements AutoCloseable {
  private final Path directory;
  private final EmbeddedBroker broker;
  private final int partitions;

  private Bench(Path directory, EmbeddedBroker broker, int partitions) {
    this.directory = directory;
    this.broker = broker;
    this.partitions = partitions;
  }

  static Bench start(int partitions) {
    try {
      // Here, not in /tmp: Kafka Streams warns of it, and it is not a disk everywhere.
      Path directory = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-data-");
      try {
        EmbeddedBroker broker =
            EmbeddedBroker.start(new BrokerConfig(directory.resolve("kafka"), 0));
        return new Bench(directory, broker, partitions);
      } catch (RuntimeException failed) {
        delete(directory);
        throw failed;
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** The environment of something whose topics begin with {@code prefix}. */
  Map<String, String> environment(String prefix) {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.put(Setting.KAFKA_BOOTSTRAP_SERVERS.variable(), broker.bootstrapServers());
    variables.put(Setting.TOPIC_PREFIX.variable(), prefix);
    variables.put(Setting.PARTITIONS.variable(), Integer.toString(partitions));
    variables.put(Setting.REPLICATION.variable(), "1");
    variables.put(Setting.STATE_DIR.variable(), directory.resolve("state").toString());
    variables.put(Setting.INGEST_PORT.variable(), "0");
    variables.put(Setting.ENRICH_PORT.variable(), "0");
    variables.put(Setting.PUBLISH_PORT.variable(), "0");
    return variables;
  }

  /** The clients that a service with that environment has. */
  Clients clients(String prefix) {
    return new Clients(KafkaConfig.from(Environment.of(environment(prefix))));
  }

  /** Topics whose names begin with {@code prefix}. */
  Topics topics(String prefix) {
    return new Topics(prefix, partitions, (short) 1);
  }

  /** Creates a topic made as {@code articles.ingest} is, under another name. */
  void create(String name) {
    Topic<byte[]> like = topics("").ingest();
    Topic<byte[]> topic =
        new Topic<>(
            name,
            like.codec(),
            like.partitions(),
            like.replication(),
            new Retention.Deleted(java.time.Duration.ofDays(7)),
            like.maxBytes(),
            like.timestamps());
    try (Admin admin = clients("").admin()) {
      admin.createTopics(List.of(topic.toNewTopic())).all().get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("cannot create " + name, failed.getCause());
    }
  }

  @Override
  public void close() {
    broker.close();
    delete(directory);
  }

  private static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }
}
