package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
  private static final Path ERRORS = ROOT.resolve("docs/reference/errors.md");
  private static final Pattern PROBLEM =
      Pattern.compile("new (?:Problem|BadSearchException)\\(\\s*(?:[\\w.()]+,\\s*)?\"([a-z-]+)\"");
  private static final Pattern ROW = Pattern.compile("\\| \\d\\S+ \\| (.+?) \\| (.+?) \\| .*");

  /** What each service has in a form of its own. */
  private static final Set<String> OF_ITS_OWN =
      Set.of("TooLarge", "ETag", "NotReady", "Unavailable", "Receipt", "Source", "Evidence");

  private static final List<String> REASONS =
      Arrays.stream(ReasonCode.values()).map(ReasonCode::label).toList();
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
    Set<String> documented = new TreeSet<>(document(service).problems());
    // A rejection has its reason for a code; those have a list of their own.
    documented.removeIf(code -> REASONS.contains(code) && !listed.contains(code));
    assertThat(documented).isEqualTo(listed);
  }

  @Test
  void everyProblemInTheCodeIsListed() throws IOException {
    String errors = Files.readString(ERRORS);
    List<Path> sources = new ArrayList<>();
    for (String module :
        List.of("runtime", "ingest-service", "enrich-service", "publish-service")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        files.filter(Files::isRegularFile).forEach(sources::add);
      }
    }
    assertThat(sources).hasSizeGreaterThan(100);
    for (Path source : sources) {
      Matcher problem = PROBLEM.matcher(Files.readString(source));
      while (problem.find()) {
        assertThat(errors).as(source.toString()).contains("`" + problem.group(1) + "`");
      }
    }
  }

  @Test
  void whatHasOneNameIsOneThing() throws IOException {
    for (String kind : List.of("schemas", "responses", "headers", "securitySchemes")) {
      Map<String, JsonNode> seen = new LinkedHashMap<>();
      for (String service : List.of("ingest", "enrich", "publish")) {
        for (Map.Entry<String, JsonNode> component :
            document(service).components(kind).properties()) {
          if (!OF_ITS_OWN.contains(component.getKey())) {
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
    assertThat(reasons.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(REASONS);
  }

  private static ApiContract document(String service) throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(SERVICES.get(service)).getResourceAsStream("openapi.yaml")) {
      return new ApiContract(
          YAMLMapper.shared().readTree(Objects.requireNonNull(yaml).readAllBytes()).toString());
    }
  }
}
