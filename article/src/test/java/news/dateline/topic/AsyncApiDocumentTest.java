package news.dateline.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.article.FeedId;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/reference/asyncapi.yaml says of every topic what {@link Topics} says. */
class AsyncApiDocumentTest {
  private static final Path REFERENCE =
      Path.of(System.getProperty("dateline.root", ".."), "docs/reference");
  private static final Topics TOPICS = new Topics("", 6, (short) 1);

  private final JsonNode document = read();

  private static JsonNode read() {
    try {
      return YAMLMapper.shared().readTree(Files.readString(REFERENCE.resolve("asyncapi.yaml")));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Map<String, NewTopic> topics() {
    Map<String, NewTopic> topics = new TreeMap<>();
    TOPICS.fixed().forEach(topic -> topics.put(topic.name(), topic.toNewTopic()));
    topics.put(
        "feeds.region.{region}", TOPICS.feed(new FeedId("region/east-asia")).toNewTopic());
    topics.put(
        "feeds.program.{program}", TOPICS.feed(new FeedId("program/korea-center")).toNewTopic());
    return topics;
  }

  private Map<String, JsonNode> channels() {
    Map<String, JsonNode> channels = new TreeMap<>();
    document.get("channels").forEach(channel -> {
      if (channel.path("bindings").has("kafka")) {
        channels.put(channel.get("address").asString(), channel);
      }
    });
    return channels;
  }

  @Test
  void everyTopicIsAChannelAndNoOther() {
    assertThat(channels().keySet()).isEqualTo(topics().keySet());
  }

  @Test
  void topicsAreMadeAsTheDocumentSays() {
    channels().forEach((name, channel) -> {
      NewTopic topic = topics().get(name);
      JsonNode kafka = channel.get("bindings").get("kafka");
      assertThat(kafka.get("partitions").asInt()).as(name).isEqualTo(topic.numPartitions());
      assertThat(kafka.get("replicas").asInt()).as(name).isEqualTo(topic.replicationFactor());
      assertThat(settings(channel)).as(name).isEqualTo(described(topic.configs()));
    });
  }

  private static Map<String, String> settings(JsonNode channel) {
    Map<String, String> settings = new TreeMap<>();
    JsonNode kafka = channel.get("bindings").get("kafka").get("topicConfiguration");
    Stream.concat(
            kafka.properties().stream(),
            channel.path("x-topic").properties().stream())
        .forEach(setting -> {
          List<String> values = new ArrayList<>();
          setting.getValue().forEach(value -> values.add(value.asString()));
          settings.put(
              setting.getKey(),
              values.isEmpty() ? setting.getValue().asString() : String.join(",", values));
        });
    return settings;
  }

  /** How many replicas have to answer follows from how many there are. */
  private static Map<String, String> described(Map<String, String> configs) {
    Map<String, String> described = new TreeMap<>(configs);
    described.remove("min.insync.replicas");
    return described;
  }

  @Test
  void everyChannelIsWrittenOrReadByAnOperationAndEveryReferenceLeadsSomewhere() {
    List<String> used = new ArrayList<>();
    document
        .get("operations")
        .forEach(operation -> used.add(operation.get("channel").get("$ref").asString()));
    document
        .get("channels")
        .propertyNames()
        .forEach(channel -> assertThat(used).contains("#/channels/" + channel));
    check(document);
  }

  private void check(JsonNode node) {
    if (node.path("$ref").isString()) {
      String ref = node.get("$ref").asString();
      assertThat(
              ref.startsWith("#")
                  ? document.at(ref.substring(1)).isObject()
                  : Files.exists(REFERENCE.resolve(ref)))
          .as(ref)
          .isTrue();
    }
    node.forEach(this::check);
  }

  @Test
  void headersOfFeedsAndRejectionsAreThoseInTheCode() {
    assertThat(headers("FeedHeaders"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(constants(FeedHeaders.class), Stream.of("dateline-feed")).toList());
    assertThat(headers("RejectedHeaders"))
        .containsExactlyInAnyOrderElementsOf(
            constants(Rejection.class).filter(name -> name.startsWith("dateline-")).toList());
  }

  private Iterable<String> headers(String schema) {
    return new TreeSet<>(
        document.at("/components/schemas/" + schema + "/properties").propertyNames());
  }

  private static Stream<String> constants(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
        .map(field -> {
          try {
            return (String) field.get(null);
          } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
          }
        });
  }
}
