package news.dateline.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** IPTC's own JSON Schema of ninjs 3.1, formats asserted; it is not part of the project. */
public final class IptcSchema {
  private static final String NAME = "specification/ninjs-schema_3.1.json";

  /** We write no geometry, so any object will do; nothing is fetched. */
  private static final Map<String, String> GEO_JSON =
      Map.of("https://geojson.org/schema/GeoJSON.json", "{\"type\":\"object\"}");

  private final JsonSchema schema;
  private final ObjectMapper mapper = new ObjectMapper();

  private IptcSchema(JsonSchema schema) {
    this.schema = schema;
  }

  /** The schema in {@code data/ninjs.zip} of the directory {@code shared}; empty without it. */
  public static Optional<IptcSchema> find(Path shared) {
    Path archive = shared.resolve("data/ninjs.zip");
    return Files.exists(archive) ? Optional.of(read(archive)) : Optional.empty();
  }

  private static IptcSchema read(Path archive) {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(NAME);
      if (entry == null) {
        throw new IllegalStateException(archive + " has no " + NAME);
      }
      try (InputStream text = zip.getInputStream(entry)) {
        return new IptcSchema(compiled(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException("cannot read " + archive, unreadable);
    }
  }

  private static JsonSchema compiled(String text) {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(GEO_JSON)));
    SchemaValidatorsConfig strict =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return factory.getSchema(text, strict);
  }

  /** What is wrong with {@code ninjs}; empty when it is valid. */
  public List<String> validate(byte[] ninjs) {
    try {
      return schema.validate(mapper.readTree(ninjs)).stream()
          .map(ValidationMessage::getMessage)
          .toList();
    } catch (IOException malformed) {
      throw new IllegalArgumentException("not JSON", malformed);
    }
  }
}
