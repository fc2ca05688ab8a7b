package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.article.Article;
import news.dateline.article.Json;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.EnrichService;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.testkit.Await;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * kill -9 of enrich-service in the middle of a retag: it goes on where it was, sends nothing twice,
 * and never brings back a revision that is not current any more.
 */
class RetagCrashIT {
  private static final int ARTICLES = 300;
  private static final String YAML =
      """
      schema: 1
      countries:
        - {code: KR, name: South Korea, capitals: [Seoul]}
      regions:
        - {id: far-side, name: Far Side, countries: [KR]}
      """;

  @Test
  void retagGoesOnAfterACrashAndNeverOvertakesANewRevision(@TempDir Path directory)
      throws Exception {
    String prefix = TestBroker.prefix(RetagCrashIT.class);
    Topics topics = new Topics(prefix, 2, (short) 1);
    Map<String, String> environment = Pipeline.environment(prefix, directory);
    environment.put("DATELINE_RETAG_RATE", "100");
    try (ServiceProcess enrich = ServiceProcess.start(EnrichService.class, environment);
        Sender sender = new Sender(TestBroker.bootstrapServers());
        TopicReader<TaggedArticle> tagged =
            TopicReader.open(TestBroker.bootstrapServers(), topics.tagged())) {
      String address = enrich.awaitReady();
      for (int i = 0; i < ARTICLES; i++) {
        send(sender, topics, i, 1);
      }
      tagged.readCount(ARTICLES);

      String hash = apply(address);
      assertThat(remaining(address)).isNotZero();
      tagged.readCount(ARTICLES + ARTICLES / 5);
      // In the middle of it, the last article gets a second revision.
      send(sender, topics, ARTICLES - 1, 2);
      enrich.killAndRestart();
      assertZeroMeansRead(enrich.awaitReady());

      tagged.readUntil(records -> countOf(records, hash) >= ARTICLES);
      List<ConsumerRecord<String, TaggedArticle>> all = tagged.readToEnd();
      Map<String, List<String>> seen =
          all.stream()
              .collect(
                  Collectors.groupingBy(
                      ConsumerRecord::key,
                      Collectors.mapping(
                          record -> word(record.value(), hash), Collectors.toList())));
      Map<String, List<String>> expected = new HashMap<>();
      for (int i = 0; i < ARTICLES - 1; i++) {
        expected.put("urn:x:" + i, List.of("old1", "new1"));
      }
      List<String> last = seen.remove("urn:x:" + (ARTICLES - 1));
      assertThat(seen).containsExactlyInAnyOrderEntriesOf(expected);
      assertThat(last).isIn(List.of("old1", "new2"), List.of("old1", "new1", "new2"));
    }
    assertReadAgainOnce(topics);
  }

  /** Whoever waits for 0 is not told so before the end, at the start neither. */
  private static void assertZeroMeansRead(String address) throws Exception {
    Await.until("0 remaining", TopicReader.PATIENCE, () -> remaining(address), left -> left == 0.0);
    JsonNode progress = Json.MAPPER.readTree(get(address + "/retag"));
    assertThat(progress.path("read").asInt())
        .isEqualTo(progress.path("total").asInt())
        .isGreaterThanOrEqualTo(ARTICLES);
  }

  private static double remaining(String address) throws Exception {
    return get(address + "/metrics")
        .lines()
        .filter(line -> line.startsWith("dateline_retag_remaining{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String get(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  /** A retag that began anew after the crash would have read the first articles twice. */
  private static void assertReadAgainOnce(Topics topics) {
    try (TopicReader<byte[]> again =
        TopicReader.open(TestBroker.bootstrapServers(), topics.retag())) {
      long articles =
          again.readToEnd().stream().filter(record -> record.key().startsWith("urn:")).count();
      assertThat(articles).isBetween((long) ARTICLES, ARTICLES + 1L);
    }
  }

  private static long countOf(List<ConsumerRecord<String, TaggedArticle>> records, String hash) {
    return records.stream()
        .filter(record -> record.value().taxonomy().equals(hash))
        .map(ConsumerRecord::key)
        .distinct()
        .count();
  }

  private static String word(TaggedArticle tagged, String hash) {
    return (tagged.taxonomy().equals(hash) ? "new" : "old") + tagged.article().revision();
  }

  private static String apply(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(address + "/taxonomy"))
                  .PUT(BodyPublishers.ofString(YAML))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
    return TaxonomyReader.read(YAML).hash();
  }

  private static void send(Sender sender, Topics topics, int number, int revision) {
    Article article =
        Wire.article(
            "" + number, revision, "Seoul opens pier " + number, "South Korea opened a pier.");
    byte[] value = topics.accepted().codec().encode(article);
    sender.send(topics.accepted().name(), article.uri().value(), value, Map.of());
  }
}
