package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.ReasonCode;
import news.dateline.enrich.EnrichService;
import news.dateline.ingest.IngestService;
import news.dateline.publish.PublishService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI documents say the same as the reference, and as each other. */
class ApiDocumentsTest {
  private static final Path ERRORS =
      Path.of(System.getProperty("dateline.root", ".."), "docs/reference/errors.md");
  private static final Pattern ROW = Pattern.compile("\\| \\d\\S+ \\| (.+?) \\| (.+?) \\| .*");
  private static final Map<String, Class<?>> SERVICES =
      Map.of(
          "ingest", IngestService.class,
          "enrich", EnrichService.class,
          "publish", PublishService.class);

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich", "publish"})
  void problemsAreThoseThatTheReferenceLists(String service) throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(ERRORS)) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && (row.group(2).equals("all") || row.group(2).contains(service))) {
        Arrays.stream(row.group(1).split(", ", -1))
            .map(code -> code.replace("`", ""))
            .forEach(listed::add);
      }
    }
    assertThat(listed).isNotEmpty();
    assertThat(document(service).problems()).isEqualTo(listed);
  }

  @Test
  void whatHasOneNameIsOneThing() throws IOException {
    for (String kind : List.of("schemas", "responses", "headers", "securitySchemes")) {
      Map<String, JsonNode> seen = new LinkedHashMap<>();
      for (String service : List.of("ingest", "enrich", "publish")) {
        for (Map.Entry<String, JsonNode> component :
            document(service).components(kind).properties()) {
          // Each service has limits, revisions and receipts of its own.
          if (!Set.of("TooLarge", "ETag", "NotReady", "Unavailable", "Receipt", "Source")
              .contains(component.getKey())) {
            JsonNode other = seen.putIfAbsent(component.getKey(), component.getValue());
            assertThat(component.getValue())
                .as(service + " " + component.getKey())
                .isEqualTo(other == null ? component.getValue() : other);
          }
        }
      }
    }
  }

  @Test
  void reasonsAreThoseInTheCode() throws IOException {
    JsonNode reasons = document("ingest").components("schemas").get("ReasonCode").get("enum");
    assertThat(reasons.valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(
            Arrays.stream(ReasonCode.values()).map(ReasonCode::label).toList());
  }

  private static ApiContract document(String service) throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(SERVICES.get(service)).getResourceAsStream("openapi.yaml")) {
      return new ApiContract(
          YAMLMapper.shared().readTree(Objects.requireNonNull(yaml).readAllBytes()).toString());
    }
  }
}
