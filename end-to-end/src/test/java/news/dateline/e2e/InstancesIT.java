package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import news.dateline.article.Article;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import news.dateline.ingest.IngestService;
import news.dateline.testkit.Await;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances of ingest-service share the work, a third joins, two are killed as {@code kill -9}
 * does, and all the while articles come: every input has one receipt, every revision is accepted
 * once and in its order, and what was decided before is remembered by whoever is left.
 */
class InstancesIT {
  private static final int PARTITIONS = 4;
  private static final int VERSIONS = 3;
  private static final int REPEATED = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String prefix = TestBroker.prefix(InstancesIT.class);
  private final Topics topics = new Topics(prefix, PARTITIONS, (short) 1);
  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void instancesShareTheWorkAndNothingIsLostWhenOneComesAndOthersAreKilled() throws Exception {
    try (ServiceProcess one = instance("one");
        ServiceProcess two = instance("two");
        Load load = new Load(topics);
        TopicReader<Receipt> receipts =
            TopicReader.open(
                TestBroker.bootstrapServers(),
                topics.receipts().name(),
                topics.receipts().codec(),
                PATIENCE)) {
      String first = one.awaitReady();
      String second = two.awaitReady();
      load.start();
      awaitWorkOf(first);
      awaitWorkOf(second);
      try (ServiceProcess three = instance("three")) {
        awaitWorkOf(three.awaitReady());
        one.kill();
        two.kill();
        // What comes now waits until the one that is left has everything.
        load.stop();
        receipts.readCount(load.sent().size());
        load.repeat(REPEATED);
        receipts.readCount(load.sent().size());
        assertOneReceiptEach(receipts.readToEnd(), load.sent());
      }
    }
    try (TopicReader<Article> accepted =
        TopicReader.open(TestBroker.bootstrapServers(), topics.accepted())) {
      assertEveryRevisionOnceAndInOrder(accepted.readToEnd());
    }
  }

  private static void assertOneReceiptEach(
      List<ConsumerRecord<String, Receipt>> receipts, List<String> sent) {
    assertThat(receipts).extracting(ConsumerRecord::key).containsExactlyInAnyOrderElementsOf(sent);
    List<String> repeated = sent.subList(sent.size() - REPEATED, sent.size());
    assertThat(receipts)
        .allSatisfy(receipt ->
            assertThat(receipt.value().outcome())
                .as(receipt.value().toString())
                .isEqualTo(
                    repeated.contains(receipt.key()) ? Outcome.DUPLICATE : Outcome.ACCEPTED));
  }

  private static void assertEveryRevisionOnceAndInOrder(
      List<ConsumerRecord<String, Article>> accepted) {
    Map<String, List<String>> seen = new LinkedHashMap<>();
    accepted.forEach(record ->
        seen.computeIfAbsent(record.key(), any -> new ArrayList<>())
            .add(record.value().revision() + " " + record.value().version().number()));
    List<String> expected =
        IntStream.rangeClosed(1, VERSIONS).mapToObj(version -> version + " " + version).toList();
    assertThat(seen)
        .isNotEmpty()
        .allSatisfy((uri, revisions) -> assertThat(revisions).as(uri).isEqualTo(expected));
  }

  private ServiceProcess instance(String name) throws Exception {
    Map<String, String> environment =
        new HashMap<>(Pipeline.environment(prefix, directory.resolve(name)));
    environment.put("DATELINE_PARTITIONS", String.valueOf(PARTITIONS));
    return ServiceProcess.start(IngestService.class, environment);
  }

  /** Waits until the instance at {@code address} has answered inputs. */
  private void awaitWorkOf(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/metrics")).build();
    Await.until(
        address + "'s metrics",
        PATIENCE,
        () -> http.send(request, BodyHandlers.ofString()).body(),
        body -> body.lines().anyMatch(line -> line.startsWith("dateline_inputs_total{")));
  }

  /** A newsroom that sends article after article at a steady rate, three versions of each. */
  private static final class Load implements AutoCloseable {
    private final Sender sender = new Sender(TestBroker.bootstrapServers());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Topics topics;
    private Future<?> sending = CompletableFuture.completedFuture(null);
    private int articles;

    private Load(Topics topics) {
      this.topics = topics;
    }

    void start() {
      sending = clock.scheduleAtFixedRate(this::sendNext, 0, 50, TimeUnit.MILLISECONDS);
    }

    private void sendNext() {
      for (int version = 1; version <= VERSIONS; version++) {
        send(articles, version);
      }
      articles++;
    }

    /** Sends the newest version of the first articles once more. */
    void repeat(int count) {
      for (int article = 0; article < count; article++) {
        send(article, VERSIONS);
      }
    }

    /** The receipt ids of everything sent, in the order of sending. */
    List<String> sent() {
      return List.copyOf(sent);
    }

    private void send(int article, int version) {
      String uri = "urn:x:" + article;
      byte[] story =
          """
          {"uri": "%s", "version": "%d", "source": "harbor-wire", "title": "Seoul opens pier %d",
           "body": "SEOUL, South Korea. The pier opened, take %d."}
          """
              .formatted(uri, version, article, version)
              .getBytes(StandardCharsets.UTF_8);
      // Keyed, so that all versions take the same way; else a later one may overtake.
      RecordMetadata there = sender.send(topics.ingest().name(), uri, story, Map.of());
      sent.add(there.partition() + "-" + there.offset());
    }

    /** Ends it after the article that is being sent; what failed while sending fails here. */
    void stop() throws Exception {
      if (sending.isDone()) {
        sending.get();
      }
      sending.cancel(false);
      clock.close();
    }

    @Override
    public void close() {
      sending.cancel(false);
      clock.close();
      sender.close();
    }
  }
}
