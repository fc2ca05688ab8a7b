package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Codec;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is on the topics is as docs/reference/schemas says. */
final class RecordSchemas {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("dateline.root", ".."), "docs/reference/schemas");
  private static final String BASE = "https://dateline.news/schemas/";

  private RecordSchemas() {}

  /** Reads every topic to its end; each has a record, and all are valid. */
  static void check(Topics topics) {
    Map<String, Topic<?>> schemas = new TreeMap<>();
    schemas.put("article", topics.accepted());
    schemas.put("tagged-article", topics.tagged());
    schemas.put("editor-status", topics.editorStatus());
    schemas.put("editor-tags", topics.editorTags());
    schemas.put("replay-request", topics.replay());
    schemas.put("taxonomy-document", topics.taxonomy());
    schemas.put("source", topics.sources());
    schemas.put("poll", topics.polls());
    schemas.forEach((name, topic) -> check(schema(name), topic));
    for (Topic<?> receipts : List.of(topics.receipts(), topics.editorReceipts())) {
      check(schema("receipt"), receipts);
    }
  }

  private static void check(JsonSchema schema, Topic<?> topic) {
    try (TopicReader<byte[]> reader = TopicReader.open(TestBroker.bootstrapServers(), raw(topic))) {
      List<ConsumerRecord<String, byte[]>> records =
          reader.readToEnd().stream().filter(record -> record.value() != null).toList();
      assertThat(records).as(topic.name()).isNotEmpty();
      for (ConsumerRecord<String, byte[]> record : records) {
        String value = new String(record.value(), StandardCharsets.UTF_8);
        assertThat(schema.validate(value, InputFormat.JSON))
            .as(topic.name() + ": " + value)
            .isEmpty();
      }
    }
  }

  private static Topic<byte[]> raw(Topic<?> topic) {
    return new Topic<>(
        topic.name(),
        Codec.RAW,
        topic.partitions(),
        topic.replication(),
        topic.retention(),
        topic.maxBytes(),
        topic.timestamps());
  }

  private static JsonSchema schema(String name) {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaMappers(
                    mappers -> mappers.mapPrefix(BASE, DIRECTORY.toUri().toString())));
    return factory.getSchema(
        SchemaLocation.of(BASE + name + ".schema.json"),
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }
}
