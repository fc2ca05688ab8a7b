package news.dateline.runtime.kafka;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that are missing and refuses those that are there but would not do. */
public final class TopicCreation {
  /** What must be as asked; operators may change the rest of a topic's settings. */
  private static final List<String> ESSENTIAL =
      List.of("cleanup.policy", "max.message.bytes", "message.timestamp.type");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Admin admin;

  /** Works through {@code admin}, which stays the caller's. */
  public TopicCreation(Admin admin) {
    this.admin = admin;
  }

  /**
   * Makes sure that each of {@code wanted} is there, and known to the broker that is asked: a new
   * topic is the controller's at first, and brokers hear of it a moment later.
   *
   * @throws IncompatibleTopicException when one is there with other partitions or essential
   *     settings, saying what differs
   */
  public void ensure(Collection<NewTopic> wanted) {
    try {
      createOrCheck(wanted);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    }
  }

  private void createOrCheck(Collection<NewTopic> wanted) throws InterruptedException {
    Map<String, NewTopic> byName =
        wanted.stream().collect(Collectors.toMap(NewTopic::name, Function.identity()));
    List<String> existing = new ArrayList<>();
    Map<String, KafkaFuture<Void>> creations = admin.createTopics(wanted).values();
    for (Map.Entry<String, KafkaFuture<Void>> creation : creations.entrySet()) {
      try {
        creation.getValue().get();
      } catch (ExecutionException failed) {
        if (!(failed.getCause() instanceof TopicExistsException)) {
          throw new KafkaException("cannot create topic " + creation.getKey(), failed.getCause());
        }
        existing.add(creation.getKey());
      }
    }
    try {
      Map<String, TopicDescription> descriptions =
          whenKnown(() -> admin.describeTopics(byName.keySet()).allTopicNames());
      if (!existing.isEmpty()) {
        check(existing, byName, descriptions);
      }
    } catch (ExecutionException failed) {
      throw new KafkaException("cannot describe topics " + byName.keySet(), failed.getCause());
    }
  }

  private void check(
      List<String> names, Map<String, NewTopic> wanted, Map<String, TopicDescription> descriptions)
      throws InterruptedException, ExecutionException {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    Map<ConfigResource, Config> configs = whenKnown(() -> admin.describeConfigs(resources).all());
    List<String> differences = new ArrayList<>();
    for (ConfigResource resource : resources) {
      NewTopic topic = requireNonNull(wanted.get(resource.name()));
      int partitions = requireNonNull(descriptions.get(topic.name())).partitions().size();
      if (topic.numPartitions() != partitions) {
        differences.add(
            topic.name() + " has " + partitions + " partitions, wanted " + topic.numPartitions());
      }
      differences.addAll(differences(topic, requireNonNull(configs.get(resource))));
    }
    if (!differences.isEmpty()) {
      throw new IncompatibleTopicException(differences);
    }
  }

  private static <T> T whenKnown(Supplier<KafkaFuture<T>> question)
      throws InterruptedException, ExecutionException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return question.get().get();
      } catch (ExecutionException failed) {
        boolean early = failed.getCause() instanceof UnknownTopicOrPartitionException;
        if (!early || System.nanoTime() > deadline) {
          throw failed;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static List<String> differences(NewTopic topic, Config actual) {
    List<String> differences = new ArrayList<>();
    Map<String, String> wanted = new TreeMap<>(topic.configs());
    wanted.keySet().retainAll(ESSENTIAL);
    wanted.forEach((name, value) -> {
      ConfigEntry entry = actual.get(name);
      String found = entry == null ? "nothing" : entry.value();
      if (!agree(name, value, found)) {
        differences.add(topic.name() + " has " + name + "=" + found + ", wanted " + value);
      }
    });
    return differences;
  }

  private static boolean agree(String name, String wanted, String found) {
    return switch (name) {
      case "max.message.bytes" -> Long.parseLong(found) >= Long.parseLong(wanted);
      case "cleanup.policy" ->
          java.util.Set.of(found.split(",", -1)).equals(java.util.Set.of(wanted.split(",", -1)));
      default -> wanted.equals(found);
    };
  }

  /** Topics that are there but would not do; the message says what differs and what to do. */
  public static final class IncompatibleTopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompatibleTopicException(List<String> differences) {
      super(
          String.join("; ", differences)
              + ". Change the topic or the setting (DATELINE_PARTITIONS, DATELINE_TOPIC_PREFIX).");
    }
  }
}
