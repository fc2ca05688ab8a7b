package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.FeedId;
import news.dateline.enrich.EnrichService;
import news.dateline.ingest.IngestService;
import news.dateline.publish.PublishService;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of each service in the middle of 1,000 articles: nothing lost, nothing twice, all in
 * order.
 */
class CrashIT {
  private static final int ARTICLES = 1000;
  private static final int CORRECTED_EVERY = 10;
  private static final int EVENTS = ARTICLES + ARTICLES / CORRECTED_EVERY;

  @Test
  void everyArticleIsOnItsFeedsExactlyOnceAndInOrder(@TempDir Path directory) throws Exception {
    String prefix = TestBroker.prefix(CrashIT.class);
    Topics topics = new Topics(prefix, 2, (short) 1);
    Map<String, String> environment = Pipeline.environment(prefix, directory);
    try (ServiceProcess ingest = ServiceProcess.start(IngestService.class, environment);
        ServiceProcess enrich = ServiceProcess.start(EnrichService.class, environment);
        ServiceProcess publish = ServiceProcess.start(PublishService.class, environment);
        Sender sender = new Sender(TestBroker.bootstrapServers());
        TopicReader<byte[]> all = reader(topics, "all")) {
      ingest.awaitReady();
      enrich.awaitReady();
      publish.awaitReady();

      int sent = 0;
      for (ServiceProcess victim : List.of(ingest, enrich, publish)) {
        int until = sent + ARTICLES / 4;
        for (; sent < until; sent++) {
          send(sender, topics, sent);
        }
        // In the middle of it: some are through, the rest is on its way.
        all.readCount(until / 2);
        victim.killAndRestart();
      }
      for (; sent < ARTICLES; sent++) {
        send(sender, topics, sent);
      }

      assertComplete(all);
      try (TopicReader<byte[]> region = reader(topics, "region/korean-peninsula")) {
        assertComplete(region);
      }
    }
  }

  private static void assertComplete(TopicReader<byte[]> reader) {
    reader.readCount(EVENTS);
    List<ConsumerRecord<String, byte[]>> records = reader.readToEnd();
    Map<String, List<String>> seen = new LinkedHashMap<>();
    records.forEach(record ->
        seen.computeIfAbsent(record.key(), any -> new ArrayList<>())
            .add(header(record, "dateline-event") + header(record, "dateline-revision")));
    Map<String, List<String>> expected = new HashMap<>();
    for (int i = 0; i < ARTICLES; i++) {
      boolean corrected = i % CORRECTED_EVERY == 0;
      expected.put("urn:x:" + i, corrected ? List.of("publish1", "correct2") : List.of("publish1"));
    }
    assertThat(seen).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static void send(Sender sender, Topics topics, int number) {
    // Keyed, so that both versions take the same way; else the second may overtake the first.
    String key = "urn:x:" + number;
    sender.send(topics.ingest().name(), key, story(number, 1, "update"), Map.of());
    if (number % CORRECTED_EVERY == 0) {
      sender.send(topics.ingest().name(), key, story(number, 2, "correction"), Map.of());
    }
  }

  private static byte[] story(int number, int version, String signal) {
    return """
    {"uri": "urn:x:%d", "version": "%d", "signal": "%s", "source": "harbor-wire",
     "title": "Seoul opens pier %d", "body": "SEOUL, South Korea. The pier opened, take %d."}
    """
        .formatted(number, version, signal, number, version)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static TopicReader<byte[]> reader(Topics topics, String feed) {
    return TopicReader.open(TestBroker.bootstrapServers(), topics.feed(new FeedId(feed)));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
