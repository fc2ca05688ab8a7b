package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.article.Json;
import news.dateline.runtime.access.Token;
import news.dateline.testkit.Await;
import news.dateline.testkit.TopicReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The three services answer as their OpenAPI documents say, and at no other address. Every
 * operation is asked for real; requests and answers are held against the documents that the
 * services serve.
 */
class ContractIT {
  private static final String READER = Token.create(new SecureRandom());
  private static final String JSON = "application/json";
  private static final String STORY =
      """
      {"uri":"urn:x:contract","source":"harbor-wire","version":"1","language":"en",\
      "title":"Seoul opens pier","body":"SEOUL, South Korea. The pier opened.\\n\\nIt is new."}\
      """;

  /**
   * Routes that leave a part of the path to their handler, and the operations behind them. A new
   * one has to be written here, and in the document.
   */
  private static final Map<String, Set<String>> BEHIND_WILDCARDS =
      Map.of(
          "GET /receipts/*", Set.of("GET /receipts/{id}", "GET /receipts/{id}/{entry}"),
          "GET /articles/*", Set.of("GET /articles/{id}/tags"),
          "PUT /articles/*", Set.of("PUT /articles/{id}/status", "PUT /articles/{id}/tags"),
          "DELETE /articles/*", Set.of("DELETE /articles/{id}/tags"),
          "GET /feeds/*",
              Set.of(
                  "GET /feeds/all.atom",
                  "GET /feeds/all.rss",
                  "GET /feeds/all.json",
                  "GET /feeds/all.ninjs",
                  "GET /feeds/all/stream",
                  "GET /feeds/{kind}/{id}.atom",
                  "GET /feeds/{kind}/{id}.rss",
                  "GET /feeds/{kind}/{id}.json",
                  "GET /feeds/{kind}/{id}.ninjs",
                  "GET /feeds/{kind}/{id}/stream"));

  private static Pipeline pipeline;

  @BeforeAll
  static void start(@TempDir Path directory) throws InterruptedException, IOException {
    Path tokens =
        Files.writeString(
            directory.resolve("tokens"), "lobby reader " + Token.digest(READER) + "\n");
    pipeline =
        Pipeline.start(
            ContractIT.class,
            directory,
            Map.of("DATELINE_TOKENS_FILE", tokens.toString(), "DATELINE_PRIVATE_ADDRESSES", "on"));
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void documentsNameEveryRouteAndNoOther() {
    Map<String, URI> addresses =
        Map.of(
            "ingest-service", pipeline.ingestAddress(),
            "enrich-service", pipeline.enrichAddress(),
            "publish-service", pipeline.publishAddress());
    addresses.forEach((service, address) -> {
      Set<String> documented = new Asked(address).contract.operations();
      Set<String> undocumented = new TreeSet<>();
      Set<String> unrouted = new TreeSet<>(documented);
      for (String route : pipeline.routes().get(service)) {
        // What takes any method answers GET and tells the others what is allowed.
        Set<String> covered = covered(route.replaceFirst("^[*] ", "GET "), documented);
        unrouted.removeAll(covered);
        if (covered.isEmpty()) {
          undocumented.add(route);
        }
      }
      assertThat(undocumented).as(service + " answers what openapi.yaml lacks").isEmpty();
      assertThat(unrouted).as(service + " lacks what openapi.yaml names").isEmpty();
    });
  }

  @Test
  void metricsAreNamedAsPrometheusLikesThem() throws IOException, InterruptedException {
    Promtool promtool = new Promtool();
    publishStory("urn:x:contract-counted");
    for (URI address :
        List.of(pipeline.ingestAddress(), pipeline.enrichAddress(), pipeline.publishAddress())) {
      promtool.check(new Asked(address).get("/metrics", 200).body());
    }
  }

  @Test
  void everyWildcardIsKnown() {
    List<String> wildcards =
        pipeline.routes().values().stream()
            .flatMap(List::stream)
            .map(route -> route.replaceFirst("^[*] ", "GET "))
            .filter(route -> route.endsWith("*"))
            .toList();
    assertThat(new HashSet<>(wildcards)).isEqualTo(BEHIND_WILDCARDS.keySet());
    // Two handlers share these: each takes its own methods, and refuses the others by one for any.
    assertThat(wildcards).filteredOn("PUT /articles/*"::equals).hasSize(2);
    assertThat(wildcards).filteredOn("GET /articles/*"::equals).hasSize(3);
    assertThat(wildcards).hasSize(BEHIND_WILDCARDS.size() + 3);
  }

  private static Set<String> covered(String route, Set<String> documented) {
    if (route.endsWith("*")) {
      return BEHIND_WILDCARDS.getOrDefault(route, Set.of()).stream()
          .filter(documented::contains)
          .collect(Collectors.toSet());
    }
    String same = route.replaceAll("\\{[^}]+}", "{}");
    return documented.stream()
        .filter(operation ->
            operation.replaceAll("\\{[^}]+}", "{}").equals(same)
                || isAsset(route) && operation.equals("GET /dashboard/{file}"))
        .collect(Collectors.toSet());
  }

  private static boolean isAsset(String route) {
    return Pattern.matches("GET /dashboard/[a-z0-9-]+[.][a-z]+", route);
  }

  @Test
  void ingestAnswersAsItsDocumentSays() {
    Asked ingest = new Asked(pipeline.ingestAddress());
    askForTheServiceItself(ingest);

    ingest.post("/articles?wait=60", JSON, STORY, 200);
    ingest.post("/articles?wait=60", JSON, STORY, 200);
    HttpResponse<String> taken =
        ingest.post("/articles", JSON, STORY, 202, "Idempotency-Key", "\"one\"");
    ingest.post("/articles", JSON, "{}", 422, "Idempotency-Key", "\"one\"");
    ingest.post("/articles?wait=60", "text/plain", "", 200, kill("urn:x:gone"));
    ingest.post("/articles?wait=60", JSON, "{\"body\":\"No title.\"}", 422);
    ingest.post("/articles?wait=60", "image/png", "x", 415);
    ingest.post("/articles?wait=60", "text/plain", "Seoul\n\n" + "word ".repeat(300_000), 413);
    ingest.post("/articles", "text/plain", "x".repeat(9_000_000), 413);
    ingest.post("/articles?wait=90", JSON, STORY, 400);
    ingest.post("/articles", JSON, STORY, 400, "Dateline-Title*", "S");
    ingest.post("/articles", JSON, STORY, 400, "Idempotency-Key", "k".repeat(300));
    ingest.post("/articles", JSON, STORY, 431, "Dateline-Title", "t".repeat(9_000));
    ingest.post("/articles", JSON, STORY, 401, "Authorization", "Bearer guess");
    ingest.post("/articles", JSON, STORY, 403, "Authorization", "Bearer " + READER);
    ingest.post("/articles", JSON, STORY, 403, "Sec-Fetch-Site", "cross-site");
    String line = STORY.replace("contract", "contract-line");
    ingest.post("/articles?wait=60", "application/x-ndjson", line + "\n{}\n", 200);
    ingest.post("/articles", "application/x-ndjson", line + "\n" + "x".repeat(9_000_000), 200);
    String feed =
        """
        <rss version="2.0"><channel><title>Wire</title><link>https://wire.example.com/</link>\
        <item><title>Ferry</title><link>https://wire.example.com/1</link>\
        <description>BUSAN, South Korea. It sails.</description></item>\
        <item><title>Pier</title><link>https://wire.example.com/2</link>\
        <description>SEOUL, South Korea. It opens.</description></item></channel></rss>\
        """;
    HttpResponse<String> split = ingest.post("/articles?wait=60", "application/rss+xml", feed, 200);
    ingest.get(taken.headers().firstValue("location").orElseThrow(), 200);
    ingest.get("/receipts/" + json(split).get("id").asString() + "/1", 200);
    ingest.get("/receipts/0-999999", 404);
    ingest.get("/receipts/nothing", 404);

    askForSources(ingest);
    assertThat(ingest.contract.answered()).isEqualTo(ingest.contract.operations());
  }

  private static void askForSources(Asked ingest) {
    // Nobody listens on this port.
    String source = "{\"url\":\"http://127.0.0.1:9/feed.atom\",\"source\":\"harbor-wire\"}";
    ingest.get("/sources", 200);
    HttpResponse<String> added = ingest.post("/sources", JSON, source, 201);
    ingest.post("/sources", JSON, source, 200);
    ingest.post("/sources", JSON, "{\"url\":7}", 422);
    ingest.post("/sources", JSON, "x".repeat(70_000), 413);
    String one = added.headers().firstValue("location").orElseThrow();
    ingest.await(one, answer -> json(answer).path("poll").has("problem"));
    ingest.send("PATCH", one, JSON, "{\"intervalSeconds\":600}", 200);
    ingest.send("PATCH", one, JSON, "{\"intervalSeconds\":5}", 422);
    ingest.post(one + "/poll", "", "", 202);
    ingest.send("PATCH", one, JSON, "{\"paused\":true}", 200);
    ingest.post(one + "/poll", "", "", 409);
    ingest.get("/sources", 200);
    ingest.send("DELETE", one, "", "", 204);
    ingest.send("DELETE", one, "", "", 404);
    ingest.get(one, 404);
  }

  @Test
  void enrichAnswersAsItsDocumentSays() {
    Asked enrich = new Asked(pipeline.enrichAddress());
    askForTheServiceItself(enrich);

    enrich.post("/tag", JSON, "{\"title\":\"Seoul\",\"body\":\"Georgia and Tbilisi. GA.\"}", 200);
    enrich.post("/tag", JSON, "{}", 400);
    enrich.post("/tag", JSON, "x".repeat(9_000_000), 413);
    HttpResponse<String> taxonomy = enrich.get("/taxonomy", 200);
    String tag = taxonomy.headers().firstValue("etag").orElseThrow();
    enrich.get("/taxonomy", 304, "If-None-Match", tag);
    enrich.get("/taxonomy/" + tag.replace("\"", ""), 200);
    enrich.get("/taxonomy/0123456789abcdef", 404);
    String yaml = "application/yaml";
    enrich.send("PUT", "/taxonomy", yaml, taxonomy.body(), 200, "If-Match", tag);
    enrich.send("PUT", "/taxonomy", yaml, taxonomy.body(), 412, "If-Match", "\"0\"");
    enrich.send("PUT", "/taxonomy?dry-run", yaml, taxonomy.body(), 200);
    enrich.send("PUT", "/taxonomy?dry-run&articles=0", yaml, taxonomy.body(), 400);
    enrich.send("PUT", "/taxonomy", yaml, "regions: 7", 422);
    enrich.send("PUT", "/taxonomy", yaml, "x".repeat(8_100_000), 413);
    enrich.send(
        "PUT", "/taxonomy", yaml, taxonomy.body(), 403, "Authorization", "Bearer " + READER);
    enrich.get("/retag", 200);
    enrich.post("/retag", JSON, "{\"uri\":\"urn:x:contract\"}", 202);
    enrich.post("/retag", "", "", 202);
    enrich.post("/retag", JSON, "7", 400);
    assertThat(enrich.contract.answered()).isEqualTo(enrich.contract.operations());
  }

  @Test
  void publishAnswersAsItsDocumentSays() throws Exception {
    publishStory("urn:x:contract-copied");
    JsonNode receipt = publishStory("urn:x:contract-published");
    Asked publish = new Asked(pipeline.publishAddress());
    askForTheServiceItself(publish);
    for (String feed : List.of("all", "region/korean-peninsula")) {
      for (String form : List.of("atom", "rss", "json", "ninjs")) {
        String path = "/feeds/" + feed + "." + form;
        String tag = publish.get(path, 200).headers().firstValue("etag").orElseThrow();
        publish.get(path, 304, "If-None-Match", tag);
        publish.get(path + "?before=x", 400);
        publish.post(path, "", "", 405);
      }
    }
    publish.get("/feeds", 200);
    publish.get("/feeds/region/nowhere.atom", 404);
    publish.get("/feeds/region/russia-and-eurasia.rss", 308);
    publish.get("/stream?since=yesterday", 400);
    publish.get("/stream?region=%20%21", 400);
    publish.get("/feeds/all/stream", 400, "Last-Event-ID", "x");
    publish.get("/feeds/region/nowhere/stream", 404);

    publish.await("/articles?q=pier", answer -> json(answer).path("total").asInt() > 0);
    publish.get("/articles?q=pier&region=korean-peninsula&sort=newest&limit=1&facets=false", 200);
    publish.get("/articles?limit=1", 200);
    for (String wrong : List.of("region=nowhere", "limit=1000", "cursor=x", "what=1", "sort=x")) {
      publish.get("/articles?" + wrong, 400);
    }
    String address = receipt.get("address").asString();
    publish.await(address + "/why", answer -> answer.body().contains("urn:x:contract-copied"));
    askForArticle(publish, address);
    publish.get("/articles/aaaaaaaaaaaaaaaa", 404);
    publish.get("/articles/aaaaaaaaaaaaaaaa/why", 404);
    publish.get("/", 200);
    publish.get("/dashboard/main.js", 200);
    publish.get("/dashboard/nothing.js", 404);

    followStreams(publish.contract, publishStory("urn:x:contract-followed"));
    assertThat(publish.contract.answered())
        .containsAll(
            publish.contract.operations().stream()
                .filter(operation -> !operation.endsWith("/stream"))
                .toList());
  }

  private static void askForArticle(Asked publish, String address) {
    String tag = publish.get(address, 200).headers().firstValue("etag").orElseThrow();
    publish.get(address, 304, "If-None-Match", tag);
    publish.get(address, 200, "Accept", "application/ld+json");
    publish.get(address, 200, "Accept", "text/html");
    publish.get(address, 406, "Accept", "image/png");
    publish.await(address + "/why", answer -> answer.statusCode() == 200);

    String tags = address + "/tags";
    String none = publish.get(tags, 200).headers().firstValue("etag").orElseThrow();
    publish.send(
        "PUT",
        tags,
        JSON,
        "{\"add\":[{\"tag\":\"program/korea-center\",\"role\":\"own\"}],\"note\":\"theirs\"}",
        200,
        "If-Match",
        none);
    publish.send("PUT", tags, JSON, "{}", 412, "If-Match", none);
    publish.send("DELETE", tags, "", "", 412, "If-Match", none);
    publish.send("PUT", tags, JSON, "{\"add\":[\"region/nowhere\"]}", 422);
    publish.send("PUT", tags, JSON, "{\"add\":7}", 400);
    publish.send("PUT", tags, JSON, "x".repeat(300_000), 413);
    publish.send("PUT", tags, JSON, "{}", 403, "Authorization", "Bearer " + READER);
    publish.await(address + "/why", answer -> answer.body().contains("\"editor\""));
    publish.send("DELETE", tags, "", "", 200);

    String status = address + "/status";
    publish.send("PUT", status, JSON, "{\"act\":\"explode\"}", 400);
    publish.send("PUT", status + "?wait=x", JSON, "{\"act\":\"kill\"}", 400);
    publish.send("PUT", status, JSON, "x".repeat(70_000), 413);
    publish.send("PUT", status, JSON, "{\"act\":\"kill\",\"reason\":\"wrong\"}", 200);
    publish.await(address, answer -> answer.statusCode() == 410);
    publish.get(address + "/why", 410);
    publish.send("PUT", status + "?wait=0", JSON, "{\"act\":\"kill\"}", 200, 202);
    String never = "/articles/urn%3Ax%3Anever/status";
    publish.send("PUT", never, JSON, "{\"act\":\"release\"}", 409);
    publish.send("PUT", "/articles/aaaaaaaaaaaaaaaa/status", JSON, "{\"act\":\"kill\"}", 404);
  }

  /** Streams have no end to wait for: their events are held against the document one by one. */
  private static void followStreams(ApiContract contract, JsonNode receipt) throws Exception {
    String since = "?since=2020-01-01T00:00:00Z";
    for (String path :
        List.of(
            "/feeds/all/stream" + since,
            "/feeds/region/korean-peninsula/stream" + since,
            "/stream" + since + "&country=KR")) {
      URI address = URI.create(pipeline.publishAddress() + path);
      try (EventStream stream = EventStream.open(address, "")) {
        EventStream.Event event = stream.next();
        // A time so long ago is answered with a gap, then with what is there now.
        while (!event.data().path("uri").asString("").equals(receipt.get("uri").asString())) {
          contract.validate(event.name().equals("gap") ? "Gap" : "StreamEvent", event.data());
          event = stream.next();
        }
        contract.validate("StreamEvent", event.data());
        assertThat(event.id()).matches("[^:]+:[^:]+:\\d+");
      }
    }
  }

  @Test
  void recordsOnEveryTopicAreAsTheirSchemasSay() throws Exception {
    publishStory("urn:x:contract-record");
    Asked publish = new Asked(pipeline.publishAddress());
    Asked enrich = new Asked(pipeline.enrichAddress());
    Asked ingest = new Asked(pipeline.ingestAddress());
    ingest.post("/articles?wait=60", JSON, "{\"body\":\"No title.\"}", 422);
    String name = "/articles/urn%3Ax%3Acontract-record";
    publish.send(
        "PUT",
        name + "/tags",
        JSON,
        "{\"add\":[\"program/korea-center\"],\"note\":\"theirs\"}",
        200);
    publish.send("PUT", name + "/status", JSON, "{\"act\":\"hold\",\"reason\":\"wait\"}", 200);
    enrich.post("/retag", "", "", 202);
    String added =
        ingest
            .post("/sources", JSON, "{\"url\":\"http://127.0.0.1:9/kept.atom\"}", 201)
            .headers()
            .firstValue("location")
            .orElseThrow();
    ingest.await(added, answer -> json(answer).path("poll").has("problem"));

    RecordSchemas.check(pipeline.topics());
  }

  private static JsonNode publishStory(String uri) {
    Asked ingest = new Asked(pipeline.ingestAddress());
    String story = STORY.replace("urn:x:contract", uri);
    JsonNode receipt = json(ingest.post("/articles?wait=60", JSON, story, 200));
    pipeline.await(receipt.get("address").asString(), answer -> answer.statusCode() == 200);
    return receipt;
  }

  private static void askForTheServiceItself(Asked service) {
    service.get("/health/live", 200);
    service.get("/health/ready", 200);
    service.get("/metrics", 200);
    service.get("/metrics", 401, "Authorization", "Bearer guess");
    service.get("/openapi.json", 200);
    assertThat(service.get("/openapi.yaml", 200).body()).startsWith("openapi: 3.1");
  }

  private static String[] kill(String uri) {
    return new String[] {"Dateline-Uri", uri, "Dateline-Status", "canceled"};
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.MAPPER.readTree(answer.body());
  }

  /** A service that is asked, every answer held against its document. */
  private static final class Asked {
    private final URI address;
    private final ApiContract contract;

    Asked(URI address) {
      this.address = address;
      URI document = URI.create(address + "/openapi.json");
      this.contract =
          new ApiContract(pipeline.send(HttpRequest.newBuilder(document).build()).body());
    }

    HttpResponse<String> get(String path, int status, String... headers) {
      return check(request("GET", path, "", "", headers), status);
    }

    HttpResponse<String> post(
        String path, String type, String body, int status, String... headers) {
      return check(request("POST", path, type, body, headers), status);
    }

    HttpResponse<String> send(
        String method, String path, String type, String body, int status, String... headers) {
      return check(request(method, path, type, body, headers), status);
    }

    void send(String method, String path, String type, String body, int one, int other) {
      HttpRequest request = request(method, path, type, body);
      HttpResponse<String> response = contract.check(request, pipeline.send(request));
      assertThat(response.statusCode()).isIn(one, other);
    }

    /** Asks until the answer is as wanted; every answer is checked. */
    void await(String path, Predicate<HttpResponse<String>> wanted) {
      HttpRequest request = request("GET", path, "", "");
      Await.until(
          path,
          TopicReader.PATIENCE,
          () -> contract.check(request, pipeline.send(request)),
          wanted);
    }

    private HttpResponse<String> check(HttpRequest request, int status) {
      HttpResponse<String> response = pipeline.send(request);
      assertThat(response.statusCode())
          .as(request.method() + " " + request.uri() + "\n" + response.body())
          .isEqualTo(status);
      return contract.check(request, response);
    }

    private HttpRequest request(
        String method, String path, String type, String body, String... headers) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
      request.method(
          method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      if (!type.isEmpty()) {
        request.header("content-type", type);
      }
      if (headers.length > 0) {
        request.headers(headers);
      }
      return request.build();
    }
  }
}
