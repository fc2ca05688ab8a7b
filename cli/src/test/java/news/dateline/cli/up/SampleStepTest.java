package news.dateline.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.article.ArticleUri;
import news.dateline.article.Json;
import news.dateline.cli.ingest.Submission;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleStepTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Set<String> FIELDS =
      Set.of(
          "uri",
          "url",
          "title",
          "body",
          "byline",
          "published",
          "language",
          "source",
          "version",
          "signal",
          "status",
          "note");

  @Test
  void everyJsonSampleIsAPlainJsonArticle() {
    for (SampleStep step : json()) {
      JsonNode article = Json.MAPPER.readTree(text(step));
      assertThat(FIELDS).as(step.file()).containsAll(article.propertyNames());
      assertThat(ArticleUri.isAbsolute(article.path("uri").asString())).isTrue();
      assertThat(article.path("source").asString()).startsWith("sample-");
      assertThat(article.has("body") || article.has("status")).as(step.file()).isTrue();
    }
  }

  @Test
  void oneIsCorrectedOneKilledAndOneEmbargoed() {
    assertThat(json()).anyMatch(step -> text(step).contains("\"signal\": \"correction\""));
    assertThat(json()).anyMatch(step -> text(step).contains("\"status\": \"canceled\""));
    assertThat(SampleStep.all())
        .filteredOn(step -> step.submission(NOW).headers().containsKey("embargoed-until"))
        .singleElement()
        .satisfies(step ->
            assertThat(step.submission(NOW).headers())
                .containsEntry("embargoed-until", "2026-11-22T10:01:00Z"));
  }

  @Test
  void everyRevisionHasAVersionOfItsOwnSoThatSamplesCanBeSentTwice() {
    Set<String> versions = new HashSet<>();
    for (SampleStep step : json()) {
      JsonNode article = Json.MAPPER.readTree(text(step));
      String version = article.path("version").asString("none");
      assertThat(version).as(step.file()).matches("\\d+");
      assertThat(versions.add(article.path("uri").asString() + " " + version)).isTrue();
    }
  }

  @Test
  void theSamplesAreTheSameEveryTime() {
    for (SampleStep step : SampleStep.all()) {
      Submission first = step.submission(NOW);
      Submission second = step.submission(NOW);
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(second.headers()).isEqualTo(first.headers());
    }
  }

  private static List<SampleStep> json() {
    return SampleStep.all().stream().filter(step -> step.file().endsWith(".json")).toList();
  }

  private static String text(SampleStep step) {
    return new String(step.submission(NOW).body(), StandardCharsets.UTF_8);
  }
}
