package news.dateline.ingest;

import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import news.dateline.ingest.duplicate.LinkTopology;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.fetch.Reach;
import news.dateline.ingest.format.Formats;
import news.dateline.ingest.http.ArticleIntake;
import news.dateline.ingest.http.ReceiptRoutes;
import news.dateline.ingest.http.SourceRoutes;
import news.dateline.ingest.receipt.ReceiptDesk;
import news.dateline.ingest.receipt.TopicSearch;
import news.dateline.ingest.source.SourceDesk;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.Service;
import news.dateline.runtime.http.ApiDocument;
import news.dateline.runtime.kafka.Clients;
import news.dateline.runtime.kafka.StreamsApplication;
import news.dateline.runtime.kafka.TopicCreation;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;

/**
 * ingest-service as one process: the topology, HTTP, and a desk where clients wait for receipts.
 */
public final class IngestService {
  private static final String NAME = "ingest-service";
  private static final String LINKS = "ingest-links";
  private static final int LINKS_COMMIT_MILLIS = 200;

  private IngestService() {}

  /** Starts it from the environment. */
  public static void main(String[] arguments) throws InterruptedException {
    Service.run(IngestService::start);
  }

  /**
   * Starts it and returns; {@link Service#awaitReady} says when it is ready.
   *
   * @param environment {@code DATELINE_*} variables
   */
  public static Service start(Map<String, String> environment) {
    IngestConfig config = IngestConfig.fromEnv(environment);
    return RunningService.start(NAME, service -> compose(config, service));
  }

  private static void compose(IngestConfig config, RunningService service) {
    Clients clients = new Clients(config.kafka());
    Topics topics =
        new Topics(
            config.kafka().topicPrefix(),
            config.kafka().partitions(),
            config.kafka().replication());
    try (Admin admin = clients.admin()) {
      new TopicCreation(admin).ensure(topics.fixed().stream().map(Topic::toNewTopic).toList());
    }
    KafkaProducer<byte[], byte[]> producer =
        service.own(
            new KafkaProducer<>(
                clients.producer(), new ByteArraySerializer(), new ByteArraySerializer()));
    ReceiptDesk desk = new ReceiptDesk();
    TopicSearch search = new TopicSearch(clients.reader(), topics);
    service.follow("receipts", follow(desk, clients, topics));
    ArticleIntake intake = new ArticleIntake(topics, producer, desk);
    ReceiptRoutes receipts = new ReceiptRoutes(desk, search);
    SourceRoutes sources = new SourceRoutes(sources(config, service, clients, topics, producer));
    service.listen(
        config.http(),
        routing -> {
          intake.register(routing);
          receipts.register(routing);
          sources.register(routing);
          ApiDocument.of(IngestService.class).register(routing);
        });
    IngestTopology topology =
        new IngestTopology(
            topics, Formats.parser(), search, search, config.ownership(), service.meters());
    service.run(new StreamsApplication(topology.get(), clients.streams(NAME)));
    if (config.window().articles() > 0) {
      LinkTopology links = new LinkTopology(topics, config.window(), service.meters());
      service.runBeside(new StreamsApplication(links.get(), beside(clients.streams(LINKS))));
    }
  }

  /** Links may take their time: one thread, and fewer commits than the road has. */
  private static Properties beside(Properties settings) {
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, LINKS_COMMIT_MILLIS);
    return settings;
  }

  private static SourceDesk sources(
      IngestConfig config,
      RunningService service,
      Clients clients,
      Topics topics,
      KafkaProducer<byte[], byte[]> producer) {
    InstantSource clock = InstantSource.system();
    Fetcher fetcher = new Fetcher(Reach.of(config.privateAddresses()), clock);
    return SourceDesk.open(service, clients, topics, producer, fetcher, clock);
  }

  private static TopicTail follow(ReceiptDesk desk, Clients clients, Topics topics) {
    return TopicTail.start(
        clients.reader(),
        topics.receipts().name(),
        TopicTail.From.END,
        record -> desk.hand(topics.receipts().codec().decode(record.value())));
  }
}
