package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import news.dateline.article.FeedId;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.PublishService;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients of streams that nobody here wrote, behind nginx, while publish-service is killed once and
 * stopped once: each comes back by itself and sees every event once and in order.
 */
@Timeout(300)
class StreamClientsIT {
  private static final int EVENTS = 10_000;
  private static final int KILLS = 50;
  private static final int ARTICLES = EVENTS - KILLS;
  private static final int FIRST_HALF = EVENTS / 2;
  private static final int CHARACTERS = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String BEGINNING = "?since=2026-01-01T00:00:00Z";

  private final String prefix = TestBroker.prefix(StreamClientsIT.class);
  private final Topics topics = new Topics(prefix, 1, (short) 1);
  private final List<StreamClient> clients = new ArrayList<>();
  @TempDir private Path directory;
  private KafkaProducer<String, byte[]> producer;
  private String cluster;
  private ServiceProcess service;
  private Nginx nginx;

  @BeforeEach
  void start() throws Exception {
    producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers()))) {
      cluster = admin.describeCluster().clusterId().get();
    }
    int port = Nginx.freePort();
    nginx = Nginx.before(port, directory.resolve("nginx"));
    Map<String, String> environment =
        new HashMap<>(Pipeline.environment(prefix, directory.resolve("state")));
    environment.put("DATELINE_PARTITIONS", "1");
    environment.put("DATELINE_PUBLISH_PORT", String.valueOf(port));
    environment.put("DATELINE_PUBLIC_READING", "on");
    service = ServiceProcess.start(PublishService.class, environment);
    service.awaitReady();
  }

  @AfterEach
  void stop() {
    clients.forEach(StreamClient::close);
    if (service != null) {
      service.close();
    }
    if (nginx != null) {
      nginx.close();
    }
    producer.close();
  }

  @Test
  void eachSeesEveryEventOnceAndInOrderOverTwoRestarts() throws Exception {
    String path = "/feeds/all/stream" + BEGINNING;
    clients.add(new StreamClient.Npm(nginx.address() + path));
    clients.add(new StreamClient.Curl(nginx.address() + path, directory.resolve("curl")));
    clients.add(new StreamClient.Chrome(nginx.address(), path));

    sendArticles(0, 3_000);
    awaitEvents(1_000);
    service.killAndRestart();
    sendArticles(3_000, FIRST_HALF);
    awaitEvents(FIRST_HALF);

    // Everybody has what is killed now: who is away sees the kill later, and nobody only the kill.
    sendArticles(FIRST_HALF, 7_000);
    sendKills(0, KILLS / 2);
    awaitEvents(6_000);
    service.stopAndRestart();
    sendKills(KILLS / 2, KILLS);
    sendArticles(7_000, ARTICLES);
    awaitEvents(EVENTS);

    List<String> expected = feed();
    assertThat(expected).hasSize(EVENTS);
    assertThat(expected.stream().filter(event -> event.contains(" withdraw "))).hasSize(KILLS);
    for (StreamClient client : clients) {
      assertThat(client.seen()).as(client.name()).containsExactlyElementsOf(expected);
    }
    assertThatWhoComesLateSeesNothingThatWasKilled(path, expected);
  }

  @Test
  void whoComesBackBeforeTheServiceDoesGetsAnEmptyStreamAndMayTryAgain() throws Exception {
    service.kill();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String path : List.of("/stream", "/feeds/region/nordic/stream" + BEGINNING)) {
        var answer =
            http.send(
                HttpRequest.newBuilder(URI.create(nginx.address() + path)).build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
        assertThat(answer.body()).isEqualTo("retry: 1000\n\n");
      }
      var document =
          http.send(
              HttpRequest.newBuilder(URI.create(nginx.address() + "/feeds/all.atom")).build(),
              BodyHandlers.ofString());
      assertThat(document.statusCode()).isEqualTo(502);
    }
  }

  private void assertThatWhoComesLateSeesNothingThatWasKilled(String path, List<String> all)
      throws Exception {
    Set<String> killed = new HashSet<>();
    all.stream()
        .filter(event -> event.contains(" withdraw "))
        .forEach(event -> killed.add(event.substring(event.lastIndexOf(' ') + 1)));
    List<String> expected =
        all.stream()
            .filter(event ->
                event.contains(" withdraw ")
                    || !killed.contains(event.substring(event.lastIndexOf(' ') + 1)))
            .toList();
    assertThat(expected).hasSize(EVENTS - KILLS);
    try (StreamClient late =
        new StreamClient.Curl(nginx.address() + path, directory.resolve("late"))) {
      await(late, expected.size());
      assertThat(late.seen()).containsExactlyElementsOf(expected);
    }
  }

  private void sendArticles(int from, int to) {
    for (int number = from; number < to; number++) {
      send(Tagged.article(String.valueOf(number), CHARACTERS));
    }
    producer.flush();
  }

  private void sendKills(int from, int to) {
    for (int number = from; number < to; number++) {
      send(Tagged.killed(String.valueOf(number * 100)));
    }
    producer.flush();
  }

  private void send(TaggedArticle tagged) {
    producer.send(
        new ProducerRecord<>(
            topics.tagged().name(),
            tagged.article().uri().value(),
            topics.tagged().codec().encode(tagged)));
  }

  private void awaitEvents(int count) throws IOException {
    for (StreamClient client : clients) {
      await(client, count);
    }
  }

  private static void await(StreamClient client, int count) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (int seen = client.seen().size(); seen < count; seen = client.seen().size()) {
      assertThat(System.nanoTime())
          .as("the time until %s has %d events; it has %d", client.name(), count, seen)
          .isLessThan(deadline);
      // Leaves the processors to what is awaited.
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  /** What there is to see: the records of {@code feeds.all}. */
  private List<String> feed() {
    try (TopicReader<byte[]> reader =
        TopicReader.open(TestBroker.bootstrapServers(), topics.feed(FeedId.ALL))) {
      return reader.readToEnd().stream().map(this::event).toList();
    }
  }

  private String event(ConsumerRecord<String, byte[]> record) {
    String kind =
        new String(record.headers().lastHeader("dateline-event").value(), StandardCharsets.UTF_8);
    return cluster + ":" + record.topic() + ":" + record.offset() + " " + kind + " " + record.key();
  }
}
