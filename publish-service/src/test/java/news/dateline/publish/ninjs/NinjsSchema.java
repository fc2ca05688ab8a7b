package news.dateline.publish.ninjs;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.Assumptions;

/**
 * IPTC's own JSON Schema of ninjs 3.1, formats asserted. Tests that use it are skipped where the
 * schema is not at hand.
 */
final class NinjsSchema {
  private static final String ABSENT = "IPTC's schemas are not here";
  private static final String NAME = "specification/ninjs-schema_3.1.json";

  /** We write no geometry, so any object will do; nothing is fetched. */
  private static final Map<String, String> GEO_JSON =
      Map.of("https://geojson.org/schema/GeoJSON.json", "{\"type\":\"object\"}");

  private final JsonSchema schema;
  private final ObjectMapper mapper = new ObjectMapper();

  private NinjsSchema(JsonSchema schema) {
    this.schema = schema;
  }

  /** The schema; where it is absent, the test that asks for it is skipped. */
  static NinjsSchema load() {
    Optional<NinjsSchema> schema = find();
    Assumptions.assumeTrue(schema.isPresent(), ABSENT);
    return schema.orElseThrow();
  }

  /** Skips a property: to it an assumption that fails would be a sample to replace. */
  static final class WherePresent implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return find().isPresent() ? SkipResult.doNotSkip() : SkipResult.skip(ABSENT);
    }
  }

  /** The schema, for properties that {@link WherePresent} skips. */
  static Optional<NinjsSchema> find() {
    Path archive = Path.of(System.getProperty("dateline.shared", "../../shared"), "data/ninjs.zip");
    return Files.exists(archive) ? Optional.of(read(archive)) : Optional.empty();
  }

  private static NinjsSchema read(Path archive) {
    try (ZipFile zip = new ZipFile(archive.toFile());
        InputStream text = zip.getInputStream(zip.getEntry(NAME))) {
      JsonSchemaFactory factory =
          JsonSchemaFactory.getInstance(
              SpecVersion.VersionFlag.V202012,
              builder -> builder.schemaLoaders(loaders -> loaders.schemas(GEO_JSON)));
      SchemaValidatorsConfig strict =
          SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
      return new NinjsSchema(
          factory.getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), strict));
    } catch (IOException unreadable) {
      throw new IllegalStateException("cannot read " + archive, unreadable);
    }
  }

  /** What is wrong with {@code ninjs}; empty when it is valid. */
  Set<ValidationMessage> validate(byte[] ninjs) {
    try {
      return schema.validate(mapper.readTree(ninjs));
    } catch (IOException malformed) {
      throw new IllegalArgumentException("not JSON", malformed);
    }
  }
}
