package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.source.Poll;
import news.dateline.source.Source;
import news.dateline.taxonomy.TaxonomyDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** docs/reference/schemas says of each record what the code says. */
class RecordSchemaTest {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("dateline.root", ".."), "docs/reference/schemas");
  private static final String BASE = "https://dateline.news/schemas/";
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of("article", Article.class),
        Arguments.of("article-links", ArticleLinks.class),
        Arguments.of("receipt", Receipt.class),
        Arguments.of("editor-status", EditorStatus.class),
        Arguments.of("editor-tags", EditorTags.class),
        Arguments.of("replay-request", ReplayRequest.class),
        Arguments.of("tagged-article", TaggedArticle.class),
        Arguments.of("taxonomy-document", TaxonomyDocument.class),
        Arguments.of("source", Source.class),
        Arguments.of("poll", Poll.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void schemaHasExactlyTheFieldsOfItsRecord(String name, Class<?> type) throws IOException {
    describes(read(name), read(name), type, name);
  }

  /** Walks the record and its schema side by side. */
  private static void describes(JsonNode root, JsonNode given, Type type, String at)
      throws IOException {
    JsonNode schema = given;
    JsonNode document = root;
    if (given.has("$ref")) {
      String ref = given.get("$ref").asString();
      document = ref.startsWith("#") ? root : read(ref.replace(".schema.json", ""));
      schema = ref.startsWith("#") ? root.at(ref.substring(1)) : document;
    }
    if (type instanceof ParameterizedType list) {
      assertThat(schema.path("type").asString()).as(at).isEqualTo("array");
      describes(document, schema.get("items"), list.getActualTypeArguments()[0], at + "[]");
      return;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      assertThat(texts(schema.path("enum"))).as(at).isEqualTo(labels(plain));
    } else if (plain.isRecord() && (!isText(plain) || schema.has("properties"))) {
      describesRecord(document, schema, plain, at);
    } else if (!schema.has("const")) {
      assertThat(schema.path("type").asString()).as(at).isEqualTo(jsonType(plain));
    }
  }

  private static void describesRecord(JsonNode root, JsonNode schema, Class<?> type, String at)
      throws IOException {
    RecordComponent[] components = type.getRecordComponents();
    assertThat(schema.get("properties").propertyNames())
        .as(at)
        .containsExactlyElementsOf(
            Arrays.stream(components).map(RecordComponent::getName).toList());
    List<String> required = texts(schema.path("required"));
    for (RecordComponent component : components) {
      String place = at + "." + component.getName();
      if (canBeAbsent(component)) {
        assertThat(required).as(at).doesNotContain(component.getName());
      } else if (component.getType() != String.class) {
        assertThat(required).as(at).contains(component.getName());
      }
      describes(
          root,
          schema.get("properties").get(component.getName()),
          component.getGenericType(),
          place);
    }
  }

  /** What is null or empty is not written. */
  private static boolean canBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || List.class.isAssignableFrom(component.getType());
  }

  /** Whether a record is written as one text. */
  private static boolean isText(Class<?> type) {
    return Stream.concat(
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor),
            Arrays.stream(type.getDeclaredMethods()))
        .anyMatch((Method method) -> method.isAnnotationPresent(JsonValue.class));
  }

  private static String jsonType(Class<?> type) {
    if (NUMBERS.contains(type)) {
      return "integer";
    }
    if (type == double.class || type == Double.class) {
      return "number";
    }
    if (type == boolean.class) {
      return "boolean";
    }
    boolean text =
        type == String.class
            || type == Instant.class
            || type == LocalDate.class
            || type == java.net.URI.class
            || type.isRecord();
    assertThat(text).as(type + " is written as a text").isTrue();
    return "string";
  }

  private static List<String> labels(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> Json.MAPPER.<JsonNode>valueToTree(constant).asString())
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "article,article",
    "article-links,article-links",
    "receipt,receipt",
    "receipt-rejected,receipt",
    "receipt-split,receipt",
    "editor-status,editor-status",
    "editor-tags,editor-tags",
    "replay-request,replay-request",
    "tagged-article,tagged-article",
    "taxonomy-document,taxonomy-document",
    "source,source",
    "poll,poll"
  })
  void goldenSampleIsValidAndSoIsOneFromTheFuture(String sample, String name) throws IOException {
    ObjectNode golden = (ObjectNode) Json.MAPPER.readTree(golden(sample));
    JsonSchema schema = schema(name);
    assertThat(schema.validate(golden.toString(), InputFormat.JSON)).isEmpty();

    golden.put("from-the-future", true);
    assertThat(schema.validate(golden.toString(), InputFormat.JSON)).isEmpty();

    golden.remove("schema");
    assertThat(schema.validate(golden.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"withdrawal", "stream-event"})
  void schemaOfWhatIsNoRecordCanBeRead(String name) {
    String withdrawal =
        """
        {"uri":"urn:x:pier","version":"2","pubStatus":"canceled",\
        "feed":"region/east-asia","reason":"killed","revision":2}
        """;
    assertThat(schema(name).validate(withdrawal, InputFormat.JSON)).isEmpty();
    assertThat(schema(name).validate("{\"uri\":\"urn:x:pier\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everySchemaIsOfARecordOrOfWhatSubscribersGet() throws IOException {
    Set<String> known = new TreeSet<>(Set.of("withdrawal", "stream-event"));
    records().forEach(record -> known.add((String) record.get()[0]));
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".schema.json", "")))
          .containsExactlyInAnyOrderElementsOf(known);
    }
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

  private static JsonNode read(String name) throws IOException {
    return Json.MAPPER.readTree(
        Files.readString(DIRECTORY.resolve(name + ".schema.json"), StandardCharsets.UTF_8));
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream golden =
        RecordSchemaTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      return Objects.requireNonNull(golden, name).readAllBytes();
    }
  }
}
