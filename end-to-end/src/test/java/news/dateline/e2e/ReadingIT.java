package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.article.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What readers over HTTP can rely on: documents, articles, search. */
class ReadingIT {
  private static final int REVISIONS = 20;
  private static final String STORY =
      """
      {"uri":"urn:wire:ferry","version":"1","title":"Busan ferry opens",\
      "body":"BUSAN, South Korea. A ferry sails to Fukuoka.","language":"en","source":"harbor"}\
      """;

  private static Pipeline pipeline;
  private static Receipt receipt;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    pipeline = Pipeline.start(ReadingIT.class, directory);
    receipt = post(STORY);
    pipeline.await(receipt.address(), response -> response.statusCode() == 200);
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @ParameterizedTest
  @CsvSource({
    "atom,application/atom+xml; charset=utf-8",
    "rss,application/rss+xml; charset=utf-8",
    "json,application/feed+json; charset=utf-8",
    "ninjs,application/json"
  })
  void documentsAreConditionalAndCompressed(String form, String type) {
    String path = "/feeds/region/korean-peninsula." + form;
    HttpResponse<String> document = get(path);
    assertThat(document.headers().firstValue("content-type")).contains(type);
    assertThat(document.headers().allValues("vary")).containsExactly("Accept-Encoding");
    assertThat(document.body()).contains("Busan ferry opens");
    String tag = document.headers().firstValue("etag").orElseThrow();
    String date = document.headers().firstValue("last-modified").orElseThrow();

    HttpResponse<String> same = get(path, "If-None-Match", "\"other\", W/" + tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.headers().firstValue("etag")).contains(tag);
    assertThat(get(path, "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(get(path, "If-None-Match", "\"other\"", "If-Modified-Since", date).statusCode())
        .isEqualTo(200);
    assertThat(get(path, "If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT").statusCode())
        .isEqualTo(200);
    HttpResponse<String> zipped = get(path, "Accept-Encoding", "br, gzip;q=0.5");
    assertThat(zipped.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(zipped.headers().firstValue("etag"))
        .isNotEmpty()
        .isNotEqualTo(document.headers().firstValue("etag"));
    assertThat(get(path, "Accept-Encoding", "gzip;q=0").headers().firstValue("content-encoding"))
        .isEmpty();
  }

  @Test
  void headSaysWhatGetWouldAndOtherMethodsAreRefused() {
    HttpResponse<String> head = request("HEAD", "/feeds/all.atom");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("content-length"))
        .isEqualTo(get("/feeds/all.atom").headers().firstValue("content-length"));
    HttpResponse<String> delete = request("DELETE", "/feeds/all.atom");
    assertThat(delete.statusCode()).isEqualTo(405);
    assertThat(delete.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS");
    HttpResponse<String> preflight = request("OPTIONS", "/articles");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("access-control-allow-origin")).contains("*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"tags|GET, HEAD, PUT, DELETE, OPTIONS", "status|PUT, OPTIONS"})
  void whatEditorsChangeSaysWhichMethodsItTakesAndIsForPagesOfThisOriginOnly(
      String what, String allowed) {
    String path = "/articles/" + receipt.articleId() + "/" + what;
    HttpResponse<String> options = request("OPTIONS", path);
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("allow")).contains(allowed);
    assertThat(options.headers().firstValue("access-control-allow-origin")).isEmpty();
    HttpResponse<String> post = request("PATCH", path);
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("allow")).contains(allowed);
    assertThat(request("HEAD", path).statusCode()).isEqualTo(allowed.contains("HEAD") ? 200 : 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stream?region=nope",
        "/stream?program=nope",
        "/stream?regoin=east-asia",
        "/feeds/all/stream?region=east-asia"
      })
  void filterThatThereIsNotIsNeverTakenForEverything(String path) {
    HttpResponse<String> refused = get(path);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1969-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "1970-01-01T00:00:00Z"})
  void streamSinceLongAgoBeginsWithTheFirstThereIs(String since) throws Exception {
    URI address = URI.create(pipeline.publishAddress() + "/feeds/all/stream?since=" + since);
    try (EventStream stream = EventStream.open(address, "")) {
      assertThat(stream.next().data().path("uri").asString()).isEqualTo("urn:wire:ferry");
    }
  }

  @Test
  void streamSinceAfterAllTimeWaitsForWhatComes() throws Exception {
    URI address =
        URI.create(
            pipeline.publishAddress() + "/feeds/all/stream?since=%2B999999999-01-01T00:00:00Z");
    try (EventStream stream = EventStream.open(address, "")) {
      String uri = "urn:wire:late";
      post(STORY.replace("urn:wire:ferry", uri).replace("ferry", "dinghy"));
      assertThat(stream.next().data().path("uri").asString()).isEqualTo(uri);
    }
  }

  @Test
  void articleHasOneNameWhereverItIsNamed() throws Exception {
    String iri = "https://Example.org/Ä/b?x=1#frag";
    String uri = "https://Example.org/%C3%84/b?x=1#frag";
    URI address = URI.create(pipeline.publishAddress() + "/stream?source=harbor");
    try (EventStream stream = EventStream.open(address, "")) {
      Receipt named = post(STORY.replace("urn:wire:ferry", iri).replace("ferry", "barge"));
      assertThat(named.uri()).hasToString(uri);
      assertThat(stream.next().data().path("uri").asString()).isEqualTo(uri);
      JsonNode found =
          json(pipeline.await("/articles?q=barge", answer -> answer.body().contains("arge opens")))
              .path("articles")
              .path(0);
      assertThat(found.path("uri").asString()).isEqualTo(uri);
      assertThat(json(get("/articles/" + found.path("id").asString() + "/why")).path("uri"))
          .isEqualTo(found.path("uri"));
      assertThat(json(get("/articles/" + found.path("id").asString() + "/tags")).path("uri"))
          .isEqualTo(found.path("uri"));
    }
  }

  @Test
  void headOfAStreamIsItsHeadersAlone() {
    HttpResponse<String> head = request("HEAD", "/feeds/all/stream");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("content-type"))
        .contains("text/event-stream; charset=utf-8");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void aProxyThatIsToldNothingPassesDocumentsAndStreams(@TempDir Path directory) throws Exception {
    int port = pipeline.publishAddress().getPort();
    try (Nginx nginx = Nginx.unconfiguredBefore(port, directory);
        EventStream stream =
            EventStream.open(URI.create(nginx.address() + "/feeds/all/stream"), "")) {
      String uri = "urn:wire:tram";
      post(STORY.replace("urn:wire:ferry", uri).replace("ferry", "tram"));

      EventStream.Event event = stream.next();
      while (!event.data().path("uri").asString().equals(uri)) {
        event = stream.next();
      }
      assertThat(event.name()).isEqualTo("publish");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(nginx.address() + "/feeds/all.atom")).build();
      HttpResponse<String> document =
          java.net.http.HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(document.statusCode()).isEqualTo(200);
      assertThat(document.body()).contains("Busan tram opens");
    }
  }

  @Test
  void formerNamesOfFeedsRedirect() {
    for (String suffix : List.of(".rss", ".json", "/stream")) {
      HttpResponse<String> moved = get("/feeds/region/russia-and-eurasia" + suffix);
      assertThat(moved.statusCode()).isEqualTo(308);
      assertThat(moved.headers().firstValue("location"))
          .contains("/feeds/region/russia-eurasia" + suffix);
    }
  }

  @Test
  void articleComesInTheFormThatIsAskedFor() {
    String ninjs = get(receipt.address()).body();
    assertThat(Json.MAPPER.readTree(ninjs).get("uri").asString()).isEqualTo("urn:wire:ferry");
    HttpResponse<String> page =
        get(receipt.address(), "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body()).contains("<h1>Busan ferry opens</h1>");
    HttpResponse<String> linked =
        get(receipt.address(), "Accept", "application/ld+json, application/json;q=0.2");
    JsonNode article = Json.MAPPER.readTree(linked.body());
    assertThat(article.get("@type").asString()).isEqualTo("NewsArticle");
    assertThat(article.get("headline").asString()).isEqualTo("Busan ferry opens");
    assertThat(linked.headers().allValues("vary")).containsExactly("Accept, Accept-Encoding");
    assertThat(get(receipt.address(), "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void searchFindsTheArticleWithFacetsAndHighlights() {
    HttpResponse<String> answer =
        pipeline.await(
            "/articles?q=ferries&region=korean-peninsula",
            response -> response.body().contains("\"total\":1"));
    JsonNode found = Json.MAPPER.readTree(answer.body());
    JsonNode article = found.get("articles").get(0);
    assertThat(article.get("title").asString()).isEqualTo("Busan ferry opens");
    assertThat(article.get("highlights").get("title").asString())
        .isEqualTo("Busan <mark>ferry</mark> opens");
    assertThat(found.get("facets").get("country").toString()).contains("\"name\":\"South Korea\"");
    assertThat(found.get("facets").get("source").get(0).get("id").asString()).isEqualTo("harbor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"region=nowhere", "limit=1000", "cursor=x", "what=1", "q=%22&sort=best"})
  void searchThatCannotBeReadIsAProblem(String query) {
    HttpResponse<String> answer = get("/articles?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void aThousandWordsAreAClearProblem() {
    HttpResponse<String> answer = get("/articles?q=" + "w+".repeat(1000));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("search-too-complex", "at most 32 words");
  }

  @Test
  void whyIsAnsweredInTheMiddleOfARevisionToo() {
    String story =
        """
        {"uri":"urn:wire:tide","version":"%d","title":"Jeju tide, hour %d",\
        "body":"JEJU, South Korea. It rose for %d hours.","source":"harbor"}\
        """;
    Receipt tide = post(story.formatted(1, 1, 1));
    pipeline.await(tide.address(), response -> response.statusCode() == 200);
    for (int version = 2; version <= REVISIONS; version++) {
      post(story.formatted(version, version, version));
      int revision;
      do {
        HttpResponse<String> why = get(tide.address() + "/why");
        assertThat(why.statusCode()).as(why.body()).isEqualTo(200);
        revision = Json.MAPPER.readTree(why.body()).get("revision").asInt();
      } while (revision < version);
    }
  }

  @Test
  void whyShowsTagsEvidenceTextAndHistory() {
    HttpResponse<String> answer =
        pipeline.await(receipt.address() + "/why", response -> response.statusCode() == 200);
    JsonNode why = Json.MAPPER.readTree(answer.body());
    assertThat(why.get("tags").toString()).contains("korean-peninsula", "\"evidence\"");
    assertThat(why.get("history").get(0).get("event").asString()).isEqualTo("publish");
    assertThat(why.get("delivered").toString())
        .contains("region/korean-peninsula", "source/harbor");
    JsonNode evidence = why.get("tags").get(0).get("evidence").get(0);
    String text = why.get("article").at(evidence.get("pointer").asString()).asString();
    assertThat(text.substring(evidence.get("start").asInt(), evidence.get("end").asInt()))
        .isEqualTo(evidence.get("text").asString());
  }

  @Test
  void killedArticleIsNowhereAnyMore() throws Exception {
    Receipt gone =
        post(
            """
            {"uri":"urn:wire:gone","version":"1","title":"Incheon pagoda falls",\
            "body":"INCHEON, South Korea. It fell.","source":"harbor"}\
            """);
    pipeline.await(gone.address(), response -> response.statusCode() == 200);
    for (String form : List.of("atom", "rss", "json", "ninjs")) {
      assertThat(get("/feeds/all." + form).body()).contains("pagoda");
    }
    pipeline.produce("", Map.of("uri", "urn:wire:gone", "status", "canceled", "source", "harbor"));
    pipeline.await(gone.address(), response -> response.statusCode() == 410);
    for (String form : List.of("atom", "rss", "json", "ninjs")) {
      assertThat(get("/feeds/all." + form).body()).doesNotContain("pagoda");
    }
    assertThat(get("/articles?q=pagoda").body()).doesNotContain("Incheon");
    assertThat(get(gone.address() + "/why").statusCode()).isEqualTo(410);
    assertThat(get(gone.address(), "Accept", "text/html").statusCode()).isEqualTo(410);
  }

  private static Receipt post(String body) {
    return pipeline.post(body, Map.of("Content-Type", "application/json"));
  }

  private static HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(pipeline.publishAddress() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return pipeline.send(request.build());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.MAPPER.readTree(answer.body());
  }

  private static HttpResponse<String> request(String method, String path) {
    return pipeline.send(
        HttpRequest.newBuilder(URI.create(pipeline.publishAddress() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build());
  }
}
