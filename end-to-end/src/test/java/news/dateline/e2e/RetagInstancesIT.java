package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.article.Article;
import news.dateline.article.Json;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.EnrichService;
import news.dateline.enrich.retag.RetagFeeder;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.testkit.Await;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * Two instances of enrich-service share history while it is tagged by a new taxonomy, and both say
 * how far all of it is. One is killed in the middle: the other carries it on to its end. Others run
 * meanwhile: the killed one's share is free after ten seconds.
 */
@Execution(ExecutionMode.CONCURRENT)
class RetagInstancesIT {
  private static final int PARTITIONS = 4;
  private static final int HISTORY = 400;
  private static final int LIVE = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String YAML =
      """
      schema: 1
      countries:
        - {code: KR, name: South Korea, capitals: [Seoul]}
      regions:
        - {id: far-side, name: Far Side, countries: [KR]}
      """;

  private final String hash;
  private final String prefix = TestBroker.prefix(RetagInstancesIT.class);
  private final Topics topics = new Topics(prefix, PARTITIONS, (short) 1);
  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path directory;

  RetagInstancesIT() throws TaxonomyReadException {
    hash = TaxonomyReader.read(YAML).hash();
  }

  @Test
  void retagIsSharedAndOneInstanceCarriesOnWhatAKilledOneLeaves() throws Exception {
    try (ServiceProcess one = instance("one");
        ServiceProcess two = instance("two");
        Sender sender = new Sender(TestBroker.bootstrapServers());
        TopicReader<TaggedArticle> tagged = reader(PATIENCE)) {
      String first = one.awaitReady();
      String second = two.awaitReady();
      awaitShares();
      assertHeedsWhatTheOtherTook(first, second);
      send(sender, 0, HISTORY, 1);
      tagged.readCount(HISTORY);

      apply(first);
      awaitTakenOver(sender, second);
      awaitRemaining(first);
      awaitRemaining(second);
      assertSameProgress(first, second);
      tagged.readUntil(records -> newOnes(records) > LIVE + HISTORY / 4);
      // The last of history get a second revision while the first still waits to be read again.
      send(sender, HISTORY - LIVE, HISTORY, 2);
      one.kill();
      assertThat(progress(second).path("state").asString()).isEqualTo("running");
      send(sender, HISTORY - 2 * LIVE, HISTORY - LIVE, 2);

      int read = awaitEnd(second);
      tagged.readUntil(records -> newOnes(records) >= HISTORY + LIVE);
      assertEachTaggedAnewOnceAndNoneOvertaken(tagged.readToEnd());
      assertThat(readAgain()).isEqualTo(read);
    }
  }

  /** What comes right after it is tagged as soon as ever, and what comes then by the new one. */
  private void awaitTakenOver(Sender sender, String second) throws Exception {
    send(sender, HISTORY, HISTORY + LIVE / 2, 1);
    Await.until("taxonomy of the other", PATIENCE, () -> taxonomy(second), hash::equals);
    send(sender, HISTORY + LIVE / 2, HISTORY + LIVE, 1);
    try (TopicReader<TaggedArticle> now = reader(PATIENCE)) {
      now.readUntil(
          records -> records.stream().filter(record -> number(record) >= HISTORY).count() >= LIVE);
      List<ConsumerRecord<String, TaggedArticle>> live =
          now.read().stream().filter(record -> number(record) >= HISTORY + LIVE / 2).toList();
      assertThat(live).extracting(ConsumerRecord::partition).contains(0, 1, 2, 3);
      assertThat(live)
          .allSatisfy(
              record -> assertThat(record.value().taxonomy()).as(record.key()).isEqualTo(hash));
    }
  }

  private void assertEachTaggedAnewOnceAndNoneOvertaken(
      List<ConsumerRecord<String, TaggedArticle>> records) {
    Map<Integer, List<String>> seen =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    RetagInstancesIT::number, Collectors.mapping(this::word, Collectors.toList())));
    assertThat(seen).hasSize(HISTORY + LIVE);
    seen.forEach((number, words) -> {
      if (number < HISTORY - 2 * LIVE) {
        assertThat(words).as("article " + number).containsExactly("old1", "new1");
      } else if (number < HISTORY) {
        assertThat(words)
            .as("article " + number)
            .isIn(List.of("old1", "new2"), List.of("old1", "new1", "new2"));
      } else {
        assertThat(words).as("article " + number).isIn(List.of("new1"), List.of("old1", "new1"));
      }
    });
  }

  /** Each has half of the partitions, to tag and to read again. */
  private void awaitShares() {
    List<String> groups = List.of(prefix + "enrich-service", prefix + RetagFeeder.GROUP);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
      Await.until(
          "shares",
          PATIENCE,
          () -> admin.describeConsumerGroups(groups).all().get().values(),
          described -> described.stream().allMatch(this::isShared));
    }
  }

  private boolean isShared(ConsumerGroupDescription group) {
    return group.members().size() == 2
        && group.members().stream().allMatch(member -> accepted(member) == PARTITIONS / 2);
  }

  private long accepted(MemberDescription member) {
    return member.assignment().topicPartitions().stream()
        .filter(partition -> partition.topic().equals(topics.accepted().name()))
        .count();
  }

  /** Waits until the instance has records left to read again. */
  private void awaitRemaining(String address) {
    Await.until(
        address + "'s share",
        PATIENCE,
        () -> get(address + "/metrics").body().lines().toList(),
        lines ->
            lines.stream()
                .filter(line -> line.startsWith("dateline_retag_remaining{"))
                .anyMatch(line -> !line.endsWith(" 0.0") && !line.endsWith(" NaN")));
  }

  /** Asked between two answers of one instance, the other's lies between them. */
  private void assertSameProgress(String one, String other) throws Exception {
    JsonNode before = progress(one);
    JsonNode between = progress(other);
    JsonNode after = progress(one);
    assertThat(List.of(before, between, after))
        .allSatisfy(answer -> {
          assertThat(answer.path("taxonomy").asString()).isEqualTo(hash);
          assertThat(answer.path("state").asString()).isEqualTo("running");
        });
    assertThat(between.path("read").asInt())
        .isBetween(before.path("read").asInt(), after.path("read").asInt());
  }

  /** How many articles the feeders wrote: what one had read the other did not read again. */
  private long readAgain() {
    try (TopicReader<byte[]> again =
        TopicReader.open(TestBroker.bootstrapServers(), topics.retag())) {
      return again.readToEnd().stream().filter(record -> record.key().startsWith("urn:")).count();
    }
  }

  private int awaitEnd(String address) throws Exception {
    List<Integer> reads = new ArrayList<>();
    JsonNode end =
        Await.until(
            "progress",
            PATIENCE,
            () -> {
              JsonNode answer = progress(address);
              reads.add(answer.path("read").asInt());
              return answer;
            },
            answer -> answer.path("state").asString().equals("done"));
    assertThat(reads).isSorted();
    assertThat(end.path("read").asInt()).isEqualTo(end.path("total").asInt());
    return end.path("read").asInt();
  }

  private JsonNode progress(String address) throws Exception {
    return Json.MAPPER.readTree(get(address + "/retag").body());
  }

  private String taxonomy(String address) throws Exception {
    return get(address + "/taxonomy").headers().firstValue("ETag").orElse("").replace("\"", "");
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private void apply(String address) throws Exception {
    HttpResponse<String> answer = put(address, YAML, "*");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Who wants to replace a taxonomy that is in force no more is refused, whoever is asked. */
  private void assertHeedsWhatTheOtherTook(String first, String second) throws Exception {
    String before = "\"" + taxonomy(second) + "\"";
    String other = YAML.replace("far-side", "near-side");
    assertThat(put(first, other, before).statusCode()).isEqualTo(200);
    assertThat(put(second, YAML, before).statusCode()).isEqualTo(412);
    awaitEnd(second);
  }

  private HttpResponse<String> put(String address, String yaml, String instead) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/taxonomy"))
            .header("If-Match", instead)
            .PUT(BodyPublishers.ofString(yaml))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private long newOnes(List<ConsumerRecord<String, TaggedArticle>> records) {
    return records.stream()
        .filter(record -> record.value().taxonomy().equals(hash))
        .map(ConsumerRecord::key)
        .distinct()
        .count();
  }

  private String word(ConsumerRecord<String, TaggedArticle> record) {
    TaggedArticle tagged = record.value();
    return (tagged.taxonomy().equals(hash) ? "new" : "old") + tagged.article().revision();
  }

  private static int number(ConsumerRecord<String, TaggedArticle> record) {
    return Integer.parseInt(record.key().substring("urn:x:".length()));
  }

  private ServiceProcess instance(String name) throws IOException {
    Map<String, String> environment = Pipeline.environment(prefix, directory.resolve(name));
    environment.put("DATELINE_PARTITIONS", String.valueOf(PARTITIONS));
    environment.put("DATELINE_RETAG_RATE", "12");
    return ServiceProcess.start(EnrichService.class, environment);
  }

  private TopicReader<TaggedArticle> reader(Duration patience) {
    return TopicReader.open(
        TestBroker.bootstrapServers(), topics.tagged().name(), topics.tagged().codec(), patience);
  }

  private void send(Sender sender, int from, int to, int revision) {
    IntStream.range(from, to)
        .forEach(number -> {
          Article article = article(number, revision);
          byte[] value = topics.accepted().codec().encode(article);
          sender.send(topics.accepted().name(), article.uri().value(), value, Map.of());
        });
  }

  /** The second revision has other tags: the first, tagged anew after it, would be sent. */
  private static Article article(int number, int revision) {
    String place = revision == 1 ? "Seoul" : "Harbor";
    String body = revision == 1 ? "South Korea opened a pier." : "A pier was opened.";
    return Wire.article("" + number, revision, place + " opens pier " + number, body);
  }
}
