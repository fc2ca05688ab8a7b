package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.article.Receipt;
import news.dateline.cli.tags.TagsCommand;
import news.dateline.cli.taxonomy.TaxonomyCommand;
import news.dateline.testkit.Await;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Another taxonomy, and editors who know better: seen by subscribers, in articles long sent. */
class TaxonomyIT {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final String YAML =
      """
      schema: 1
      countries:
        - {code: KR, name: South Korea, capitals: [Seoul]}
        - {code: FR, name: France, capitals: [Paris]}
      regions:
        - {id: far-side, name: Far Side, countries: [KR]}
        - {id: europe, name: Europe, countries: [FR]}
      programs:
        - {id: middle-east-program, name: Middle East Program}
      """;

  @TempDir private Path directory;

  private Pipeline pipeline;

  @BeforeEach
  void start(@TempDir Path state) throws InterruptedException {
    pipeline = Pipeline.start(TaxonomyIT.class, state);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void historyMovesWithTheTaxonomyAndWhatEditorsSayStays() throws Exception {
    try (EventStream former = stream("region/korean-peninsula");
        EventStream program = stream("program/middle-east-program")) {
      Receipt pier = post("urn:x:pier", "Seoul opens pier", "SEOUL, South Korea. It opened.");
      post("urn:x:plain", "Choir sings", "It sang for an hour.");
      assertThat(former.next().summary()).isEqualTo("publish new 1");

      Command added =
          Command.atPublish(
              new TagsCommand(),
              pipeline,
              "urn:x:pier",
              "--add",
              "program/middle-east-program",
              "--note",
              "it is theirs",
              "--editor",
              "Mina Oh");
      assertThat(added.exit()).as(added.toString()).isZero();
      assertThat(added.out()).contains("+ program/middle-east-program:own  Mina Oh: it is theirs");
      assertThat(program.next().summary()).isEqualTo("publish retagged 1");
      // The story stays in the region, with another tag.
      assertThat(former.next().summary()).isEqualTo("update retagged 1");

      Path file = Files.writeString(directory.resolve("taxonomy.yaml"), YAML);
      Command diff = taxonomy("diff", file.toString());
      assertThat(diff.exit()).as(diff.toString()).isZero();
      assertThat(diff.out())
          .contains("new feed region/far-side")
          .containsPattern("region/far-side +0 +1 +\\+1")
          .containsPattern("region/korean-peninsula +1 +0 +-1")
          .contains("Seoul opens pier")
          .doesNotContain("program/middle-east-program  ");

      Command applied = taxonomy("apply", file.toString());
      assertThat(applied.exit()).as(applied.toString()).isZero();
      assertThat(applied.out()).contains("is in force; history is tagged by it");
      awaitRetagged();
      assertThat(former.next().summary()).isEqualTo("withdraw left-feed 1");
      ConsumerRecord<String, byte[]> entered =
          pipeline.feed("region/far-side", records -> !records.isEmpty()).getFirst();
      assertThat(header(entered, "dateline-event")).isEqualTo("publish");
      assertThat(header(entered, "dateline-reason")).isEqualTo("retagged");
      assertThat(taxonomy("status").out()).contains("all of history is tagged by it");

      JsonNode why =
          Json.MAPPER.readTree(
              pipeline
                  .await(pier.address() + "/why", answer -> answer.body().contains("far-side"))
                  .body());
      assertThat(why.path("taxonomy").asString()).isEqualTo(hash());
      assertThat(why.path("tags").toString()).contains("\"editor\"", "Mina Oh: it is theirs");
      assertThat(countTagged("urn:x:plain")).as("only what changed is sent on").isEqualTo(1);

      assertThat(program.next().summary()).isEqualTo("update retagged 1");
      assertThat(Command.atPublish(new TagsCommand(), pipeline, "urn:x:pier", "--lift").out())
          .contains("editors say nothing of its tags");
      assertThat(program.next().summary()).isEqualTo("withdraw left-feed 1");
    }
  }

  @Test
  void whatIsRefusedLeavesTheTaxonomyInForce() throws Exception {
    String before = hash();
    HttpResponse<String> cycle =
        put(
            "schema: 1\nregions:\n  - {id: a, name: A, within: [b]}\n  - {id: b, name: B, within: [a]}\n",
            Map.of());
    assertThat(cycle.statusCode()).isEqualTo(422);
    assertThat(Json.MAPPER.readTree(cycle.body()).path("line").asInt()).isEqualTo(3);
    assertThat(cycle.body()).contains("invalid-taxonomy").contains("lies within itself");
    HttpResponse<String> unknown = put(YAML.replace("[FR]}", "[XX]}"), Map.of());
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(Json.MAPPER.readTree(unknown.body()).path("line").asInt()).isEqualTo(7);
    assertInvalid("# ours\nschema: 1\n", 2, "there are no regions");
    assertInvalid(YAML + "notes: " + "[".repeat(20), 10, "nesting depth (17)");
    assertInvalid(YAML + "#".repeat(2_000_000), 10, "at most 2000000 are allowed");
    byte[] latin1 = YAML.replace("Europe", "Européen").getBytes(StandardCharsets.ISO_8859_1);
    assertInvalid(latin1, 7, "the byte E9 is not UTF-8");
    HttpResponse<String> fails = put(YAML + golden("FR"), Map.of());
    assertThat(fails.statusCode()).isEqualTo(422);
    assertThat(Json.MAPPER.readTree(fails.body()).path("example").asString())
        .contains("\"Seoul opens pier\": expected in focus [FR]")
        .containsPattern("found \\[.*far-side");
    assertThat(Json.MAPPER.readTree(fails.body()).path("line").asInt()).isEqualTo(11);
    Path broken = Files.writeString(directory.resolve("broken.yaml"), YAML + golden("FR"));
    Command apply = taxonomy("apply", broken.toString());
    assertThat(apply.exit()).isEqualTo(1);
    assertThat(apply.err()).contains("Line 11: golden example \"Seoul opens pier\"");
    HttpResponse<String> nowhere = put(YAML + golden("atlantis"), Map.of());
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(nowhere.body()).contains("refers to the unknown region or country atlantis");
    assertThat(Json.MAPPER.readTree(nowhere.body()).path("line").asInt()).isEqualTo(11);
    HttpResponse<String> stale = put(YAML, Map.of("If-Match", "\"0000000000000000\""));
    assertThat(stale.statusCode()).isEqualTo(412);
    Path file = Files.writeString(directory.resolve("bad.yaml"), "schema: 1\nregion: []\n");
    Command check = Command.run(new TaxonomyCommand(), new String[] {"check", file.toString()});
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.err()).contains("bad.yaml:2: ");
    assertThat(hash()).isEqualTo(before);

    HttpResponse<String> tag =
        pipeline.send(
            HttpRequest.newBuilder(
                    URI.create(pipeline.publishAddress() + "/articles/urn%3Ax%3Aany/tags"))
                .PUT(BodyPublishers.ofString("{\"add\":[\"program/nobody\"]}"))
                .build());
    assertThat(tag.statusCode()).isEqualTo(422);
    assertThat(tag.body()).contains("unknown-tag").contains("program/nobody");
    Command nobody =
        Command.atPublish(
            new TagsCommand(),
            pipeline,
            "aaaaaaaaaaaaaaaa",
            "--add",
            "program/middle-east-program");
    assertThat(nobody.exit()).isEqualTo(1);
    assertThat(nobody.err()).contains("aaaaaaaaaaaaaaaa").contains("Its uri can be given instead");
  }

  @Test
  void tagsOfAnArticleThatHasNotComeWaitForIt() throws Exception {
    try (EventStream program = stream("program/middle-east-program")) {
      Command said =
          Command.atPublish(
              new TagsCommand(),
              pipeline,
              "urn:x:early",
              "--add",
              "program/middle-east-program:related");
      assertThat(said.exit()).as(said.toString()).isZero();
      post("urn:x:early", "Choir sings early", "It sang for an hour.");
      assertThat(program.next().summary()).isEqualTo("publish new 1");
    }
  }

  private static String golden(String focus) {
    return """
    golden:
      - {title: Seoul opens pier, body: Seoul welcomed it., focus: [%s]}
    """
        .formatted(focus);
  }

  private Command taxonomy(String... arguments) {
    return Command.run(
        new TaxonomyCommand(), arguments, "--at", pipeline.enrichAddress().toString());
  }

  private Receipt post(String uri, String title, String body) {
    return pipeline.post(
        "{\"uri\":\"%s\",\"source\":\"harbor-wire\",\"title\":\"%s\",\"body\":\"%s\"}"
            .formatted(uri, title, body),
        JSON);
  }

  private void assertInvalid(String yaml, int line, String reason) {
    assertInvalid(yaml.getBytes(StandardCharsets.UTF_8), line, reason);
  }

  private void assertInvalid(byte[] yaml, int line, String reason) {
    HttpResponse<String> refused =
        pipeline.send(
            HttpRequest.newBuilder(URI.create(pipeline.enrichAddress() + "/taxonomy"))
                .PUT(BodyPublishers.ofByteArray(yaml))
                .build());
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    JsonNode problem = Json.MAPPER.readTree(refused.body());
    assertThat(problem.path("line").asInt()).isEqualTo(line);
    assertThat(problem.path("reason").asString()).contains(reason).doesNotContain("`");
  }

  private HttpResponse<String> put(String yaml, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(pipeline.enrichAddress() + "/taxonomy"))
            .PUT(BodyPublishers.ofString(yaml));
    headers.forEach(request::header);
    return pipeline.send(request.build());
  }

  private String hash() {
    HttpResponse<String> answer =
        pipeline.send(
            HttpRequest.newBuilder(URI.create(pipeline.enrichAddress() + "/taxonomy")).build());
    return answer.headers().firstValue("etag").orElseThrow().replace("\"", "");
  }

  private void awaitRetagged() {
    HttpRequest status =
        HttpRequest.newBuilder(URI.create(pipeline.enrichAddress() + "/retag")).build();
    Await.until(
        "the retag",
        TopicReader.PATIENCE,
        () -> pipeline.send(status).body(),
        body -> body.contains("\"state\":\"done\""));
  }

  private int countTagged(String uri) {
    try (TopicReader<?> reader =
        TopicReader.open(TestBroker.bootstrapServers(), pipeline.topics().tagged())) {
      List<? extends ConsumerRecord<String, ?>> records = reader.readToEnd();
      return (int) records.stream().filter(record -> uri.equals(record.key())).count();
    }
  }

  private EventStream stream(String feed) throws Exception {
    return EventStream.open(
        URI.create(pipeline.publishAddress() + "/feeds/" + feed + "/stream"), "");
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
