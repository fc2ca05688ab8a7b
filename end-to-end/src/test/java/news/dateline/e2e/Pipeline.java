package news.dateline.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.dateline.article.FeedId;
import news.dateline.article.Json;
import news.dateline.article.Receipt;
import news.dateline.enrich.EnrichService;
import news.dateline.ingest.IngestService;
import news.dateline.publish.PublishService;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.Service;
import news.dateline.testkit.Await;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The three services in this process, on the tests' broker, under a topic prefix of their own. */
final class Pipeline implements AutoCloseable {
  private static final Duration READY = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Topics topics;
  private final Service ingest;
  private final Service enrich;
  private final Service publish;
  private final Sender sender = new Sender(TestBroker.bootstrapServers());
  private final HttpClient http = HttpClient.newHttpClient();

  private Pipeline(Topics topics, Service ingest, Service enrich, Service publish) {
    this.topics = topics;
    this.ingest = ingest;
    this.enrich = enrich;
    this.publish = publish;
  }

  /** Starts it and returns when all three are ready. */
  static Pipeline start(Class<?> test, Path directory) throws InterruptedException {
    return start(test, directory, Map.of());
  }

  /** The same, with further settings. */
  static Pipeline start(Class<?> test, Path directory, Map<String, String> settings)
      throws InterruptedException {
    String prefix = TestBroker.prefix(test);
    Map<String, String> environment = environment(prefix, directory);
    environment.putAll(settings);
    Pipeline pipeline =
        new Pipeline(
            new Topics(prefix, 2, (short) 1),
            IngestService.start(environment),
            EnrichService.start(environment),
            PublishService.start(environment));
    for (Service service : List.of(pipeline.ingest, pipeline.enrich, pipeline.publish)) {
      service.awaitReady(READY);
    }
    return pipeline;
  }

  /** The settings of a pipeline under {@code prefix}. */
  static Map<String, String> environment(String prefix, Path directory) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATELINE_KAFKA_BOOTSTRAP_SERVERS", TestBroker.bootstrapServers());
    environment.put("DATELINE_TOPIC_PREFIX", prefix);
    environment.put("DATELINE_PARTITIONS", "2");
    environment.put("DATELINE_STATE_DIR", directory.toString());
    environment.put("DATELINE_INGEST_PORT", "0");
    environment.put("DATELINE_ENRICH_PORT", "0");
    environment.put("DATELINE_PUBLISH_PORT", "0");
    return environment;
  }

  /** What the HTTP of each service answers, by the service's name. */
  Map<String, List<String>> routes() {
    Map<String, List<String>> routes = new HashMap<>();
    for (Service service : List.of(ingest, enrich, publish)) {
      routes.put(service.name(), ((RunningService) service).routes());
    }
    return routes;
  }

  Topics topics() {
    return topics;
  }

  URI publishAddress() {
    return publish.address();
  }

  URI enrichAddress() {
    return enrich.address();
  }

  URI ingestAddress() {
    return ingest.address();
  }

  /** Produces to the ingest topic, as a newsroom does. */
  void produce(String body, Map<String, String> headers) {
    sender.send(topics.ingest().name(), body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Sender sender() {
    return sender;
  }

  /** Posts an article and returns its receipt. */
  Receipt post(String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(ingest.address() + "/articles?wait=60"))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    HttpResponse<String> response = send(request.build());
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + ": " + response.body());
    }
    return Json.MAPPER.readValue(response.body(), Receipt.class);
  }

  /** What a GET on publish-service answers. */
  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(publish.address() + path)).build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  /** Reads the topic of a feed until {@code enough} says so. */
  List<ConsumerRecord<String, byte[]>> feed(
      String feed, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
    try (TopicReader<byte[]> reader = reader(feed)) {
      return List.copyOf(reader.readUntil(enough));
    }
  }

  TopicReader<byte[]> reader(String feed) {
    return TopicReader.open(TestBroker.bootstrapServers(), topics.feed(new FeedId(feed)));
  }

  /** Asks until the answer is as wanted; the publish view follows the topics within moments. */
  HttpResponse<String> await(String path, Predicate<HttpResponse<String>> wanted) {
    return Await.until(path, PATIENCE, () -> get(path), wanted);
  }

  @Override
  public void close() {
    sender.close();
    publish.close();
    enrich.close();
    ingest.close();
    http.close();
  }
}
