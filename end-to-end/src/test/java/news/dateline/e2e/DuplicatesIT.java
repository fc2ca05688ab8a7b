package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.article.Article;
import news.dateline.article.ArticleLinks;
import news.dateline.article.Json;
import news.dateline.article.Link;
import news.dateline.ingest.IngestService;
import news.dateline.runtime.Service;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same agency copy at five addresses is linked, beside the road and without delaying it. */
class DuplicatesIT {
  private static final int COPIES = 5;

  @Test
  void articlesFlowWhileNobodyLinksAndTheirLinksComeAfterwards(@TempDir Path directory)
      throws InterruptedException {
    String prefix = TestBroker.prefix(DuplicatesIT.class);
    Topics topics = new Topics(prefix, 2, (short) 1);
    Map<String, String> environment = new HashMap<>(Pipeline.environment(prefix, directory));
    try (Sender sender = new Sender(TestBroker.bootstrapServers())) {
      environment.put("DATELINE_DUPLICATE_WINDOW_ARTICLES", "0");
      try (Service linkless = start(environment)) {
        assertThat(linkless.address()).isNotNull();
        for (int copy = 0; copy < COPIES; copy++) {
          sender.send(topics.ingest().name(), copy(copy), Map.of());
        }
        try (TopicReader<Article> accepted =
            TopicReader.open(TestBroker.bootstrapServers(), topics.accepted())) {
          assertThat(accepted.readCount(COPIES)).hasSize(COPIES);
        }
      }
      environment.put("DATELINE_DUPLICATE_WINDOW_ARTICLES", "1000");
      try (Service linking = start(environment);
          TopicReader<ArticleLinks> links =
              TopicReader.open(TestBroker.bootstrapServers(), topics.links())) {
        Map<String, Integer> counts = standing(links, standing -> allLinked(counts(standing)));
        assertThat(counts.values()).containsExactlyInAnyOrder(1, 2, 3, 4);

        sender.send(
            topics.ingest().name(), new byte[0], Map.of("uri", uri(0), "status", "canceled"));
        assertThat(standing(links, standing -> !mentions(standing, uri(0))).values())
            .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(linking.address()).isNotNull();
      }
    }
  }

  private static Service start(Map<String, String> environment) throws InterruptedException {
    Service service = IngestService.start(environment);
    service.awaitReady(Duration.ofMinutes(2));
    return service;
  }

  private static Map<String, Integer> standing(
      TopicReader<ArticleLinks> links, Predicate<Map<String, List<Link>>> enough) {
    return counts(newest(links.readUntil(records -> enough.test(newest(records)))));
  }

  /** What the topic says after all its records, null values being nothing. */
  private static Map<String, List<Link>> newest(
      List<ConsumerRecord<String, ArticleLinks>> records) {
    Map<String, List<Link>> newest = new HashMap<>();
    for (ConsumerRecord<String, ArticleLinks> record : records) {
      if (record.value() == null) {
        newest.remove(record.key());
      } else {
        newest.put(record.key(), record.value().sameStoryAs());
      }
    }
    return newest;
  }

  private static Map<String, Integer> counts(Map<String, List<Link>> standing) {
    return standing.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, links -> links.getValue().size()));
  }

  private static boolean allLinked(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum() == COPIES * (COPIES - 1) / 2;
  }

  private static boolean mentions(Map<String, List<Link>> standing, String uri) {
    return standing.containsKey(uri)
        || standing.values().stream()
            .flatMap(List::stream)
            .anyMatch(link -> link.uri().value().equals(uri));
  }

  private static String uri(int copy) {
    return "urn:x:paper-" + copy + ":ferry";
  }

  private static byte[] copy(int number) {
    String words =
        IntStream.range(0, 120 - number * 5)
            .mapToObj(word -> "word" + Integer.toString(word * 7919, 26).replaceAll("\\d", "q"))
            .collect(Collectors.joining(" "));
    Map<String, String> article =
        Map.of(
            "uri", uri(number),
            "source", "paper-" + number,
            "title", "Ferry sails again, says paper " + number,
            "body", words + ". Local note of paper number " + "x".repeat(number + 1) + ".");
    return Json.MAPPER.writeValueAsString(article).getBytes(StandardCharsets.UTF_8);
  }
}
