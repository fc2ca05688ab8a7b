package news.dateline.enrich.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.article.Json;
import news.dateline.enrich.live.TaxonomyInForce;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.config.HttpConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TagRoutesTest {
  private static final AtomicReference<TaxonomyInForce> IN_FORCE = new AtomicReference<>();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static RunningService service;

  @BeforeAll
  static void start() {
    IN_FORCE.set(TaxonomyInForce.compile(TaxonomyReader.bundled(), 0));
    service =
        RunningService.start(
            "test-service",
            parts ->
                parts.listen(
                    new HttpConfig("127.0.0.1", 0),
                    new TagRoutes(() -> Optional.ofNullable(IN_FORCE.get()))::register));
  }

  @AfterAll
  static void stop() {
    service.close();
    HTTP.close();
  }

  @Test
  void tagsComeWithEvidenceThatPointsIntoTheSections() throws Exception {
    HttpResponse<String> response =
        post(
            """
            {"uri": "urn:x:pier", "title": "Seoul opens a pier",
             "body": "SEOUL, South Korea. The pier opened on Monday.\\n\\nIt is for ships to Busan."}
            """);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode answer = Json.MAPPER.readTree(response.body());
    assertThat(answer.path("uri").asString()).isEqualTo("urn:x:pier");
    assertThat(ids(answer.path("countries"))).contains("KR");
    assertThat(ids(answer.path("regions"))).contains("east-asia", "indo-pacific");
    assertThat(answer.path("taxonomy").asString()).isEqualTo(IN_FORCE.get().document().hash());
    assertThat(answer.path("sections")).hasSize(2);
    List<JsonNode> inTheText =
        answer
            .path("evidence")
            .valueStream()
            .filter(place -> place.path("pointer").asString().startsWith("/sections/"))
            .toList();
    assertThat(inTheText)
        .isNotEmpty()
        .allSatisfy(place -> {
          String text = answer.at(place.path("pointer").asString()).asString();
          assertThat(text.substring(place.path("start").asInt(), place.path("end").asInt()))
              .isEqualTo(place.path("text").asString());
        });
  }

  @Test
  void anArticleWithoutAnyPlaceHasNoTags() throws Exception {
    JsonNode answer = Json.MAPPER.readTree(post("{\"title\": \"How to boil an egg\"}").body());

    assertThat(answer.path("countries")).isEmpty();
    assertThat(answer.path("regions")).isEmpty();
    assertThat(answer.path("feeds")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2017-10-26, true", "2017-10-26T10:00:00+02:00, true", "2025-06-25, false"})
  void namesAreReadThatHoldOnTheDayItWasPublished(String published, boolean holds)
      throws Exception {
    String article = "{\"title\": \"Mark Rutte speaks\", \"published\": \"%s\"}";
    JsonNode answer = Json.MAPPER.readTree(post(article.formatted(published)).body());

    assertThat(ids(answer.path("countries"))).isEqualTo(holds ? List.of("NL") : List.of());
    assertThat(answer.at("/rejectedReadings/0/reason").asString(""))
        .startsWith(holds ? "" : "outside its period");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                               | no JSON",
        "[1]                              | no JSON object",
        "no JSON                          | no JSON",
        "{}                               | neither `title` nor `body`",
        "{\"title\": 7}                   | `title` is no string",
        "{\"title\": \"X\", \"published\": \"May\"} | `published` is no date: May; expected 2026-11-22",
        "{\"sections\": 7}                | no article of articles.accepted",
      })
  void whatCannotBeTaggedIsAProblemThatSaysWhatWasExpected(String body, String said)
      throws Exception {
    HttpResponse<String> response = post(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("bad-article", said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"byline", "dateline"})
  void aLineIsAsLongAsIngestTakesIt(String line) throws Exception {
    String article = "{\"title\": \"X\", \"%s\": \"%s\"}";
    assertThat(post(article.formatted(line, "y".repeat(500))).statusCode()).isEqualTo(200);

    HttpResponse<String> response = post(article.formatted(line, "y".repeat(1234)));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("bad-article", "`" + line + "` has 1,234 characters; expected at most 500.");
  }

  @ParameterizedTest
  @CsvSource({"'a\\n',20001", "'a ',500001"})
  void aTextIsAsLongAsIngestTakesIt(String unit, int count) throws Exception {
    HttpResponse<String> response = post("{\"body\": \"" + unit.repeat(count) + "x\"}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("bad-article", "at most 1,000,000 characters in at most 20,000 sections");
    assertThat(post("{\"body\": \"" + "a\\n".repeat(20_000) + "\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void aLineOfAnAcceptedArticleIsNoLonger() throws Exception {
    String article =
        """
        {"schema": 1, "uri": "urn:x:1", "source": "harbor-wire", "revision": 1, "signal": "update",
         "pubStatus": "usable", "title": "X", "dateline": "%s",
         "sections": [{"kind": "body", "text": "A pier."}]}
        """;
    assertThat(post(article.formatted("y".repeat(500))).statusCode()).isEqualTo(200);

    assertThat(post(article.formatted("y".repeat(501))).body())
        .contains("bad-article", "`dateline` has 501 characters");
  }

  @Test
  void untilTheTaxonomyIsReadItSaysSo() throws Exception {
    TaxonomyInForce before = IN_FORCE.getAndSet(null);
    try {
      assertThat(post("{\"title\": \"Seoul\"}").statusCode()).isEqualTo(503);
    } finally {
      IN_FORCE.set(before);
    }
  }

  private static List<String> ids(JsonNode tags) {
    return tags.valueStream().map(tag -> tag.path("id").asString()).toList();
  }

  private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(service.address().resolve("/tag"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
