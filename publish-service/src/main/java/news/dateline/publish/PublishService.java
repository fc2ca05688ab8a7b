package news.dateline.publish;

import io.micrometer.core.instrument.Gauge;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import news.dateline.publish.fanout.FeedTopics;
import news.dateline.publish.feed.FeedWriter;
import news.dateline.publish.http.ArticleRoutes;
import news.dateline.publish.http.FeedRoutes;
import news.dateline.publish.http.StreamRoutes;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.stream.FeedLog;
import news.dateline.publish.stream.Hub;
import news.dateline.publish.stream.Streams;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.WhyView;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.Service;
import news.dateline.runtime.kafka.Clients;
import news.dateline.runtime.kafka.StreamsApplication;
import news.dateline.runtime.kafka.TopicCreation;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** publish-service as one process: the gate and the fan-out, a view of its own, and HTTP. */
public final class PublishService {
  private static final String NAME = "publish-service";

  private PublishService() {}

  /** Starts it from the environment. */
  public static void main(String[] arguments) throws InterruptedException {
    Service.run(PublishService::start);
  }

  /**
   * Starts it and returns; {@link Service#awaitReady} says when it is ready.
   *
   * @param environment {@code DATELINE_*} variables
   */
  public static Service start(Map<String, String> environment) {
    PublishConfig config = PublishConfig.fromEnv(environment);
    return RunningService.start(NAME, service -> compose(config, service));
  }

  private static void compose(PublishConfig config, RunningService service) {
    Clients clients = new Clients(config.kafka());
    Admin admin = service.own(clients.admin());
    Topics topics =
        new Topics(
            config.kafka().topicPrefix(),
            config.kafka().partitions(),
            config.kafka().replication());
    TopicCreation creation = new TopicCreation(admin);
    String cluster = prepare(admin, creation, topics);

    NinjsWriter ninjs = new NinjsWriter();
    FeedTopics feedTopics = FeedTopics.creating(creation, topics);
    FeedView view = new FeedView(config.viewArticles());
    WhyView why = new WhyView(config.viewArticles());
    FeedCatalog catalog = new FeedCatalog();
    Hub hub = new Hub();
    Gauge.builder("dateline.stream.subscribers", hub, Hub::size)
        .description("Clients that follow a stream")
        .register(service.meters());

    ViewTails tails = new ViewTails(clients.reader(), topics);
    service.follow("the taxonomy", tails.catalog(catalog, feedTopics));
    TopicTail feedsTail = service.follow("the feeds", tails.feeds(view, hub));
    service.follow("the tags", tails.why(why));

    FeedLog log = new FeedLog(clients.reader(), cluster, FeedView.topic(topics));
    Streams streams =
        new Streams(
            log, hub, view, ninjs, config.streamQueue(), config.heartbeat(), Clock.systemUTC());
    CompletableFuture<URI> own = new CompletableFuture<>();
    Supplier<URI> publicAddress = () -> config.publicAddress().orElseGet(own::join);
    FeedRoutes feeds =
        new FeedRoutes(
            catalog,
            view,
            streams,
            topics,
            List.of(FeedWriter.atom()),
            publicAddress,
            config.feedEntries(),
            cluster,
            feedsTail::caughtUp);
    StreamRoutes filtered = new StreamRoutes(streams, catalog);
    ArticleRoutes articles = new ArticleRoutes(view, why, feedsTail::caughtUp);
    own.complete(
        service.listen(
            config.http(),
            routing -> {
              feeds.register(routing);
              articles.register(routing);
              filtered.register(routing);
            }));
    // Closed before HTTP: streams end, then the server can.
    service.own(hub);

    PublishTopology topology =
        new PublishTopology(topics, ninjs, feedTopics, publicAddress.get(), Clock.systemUTC());
    service.run(new StreamsApplication(topology.get(), clients.streams(NAME)));
  }

  private static String prepare(Admin admin, TopicCreation creation, Topics topics) {
    try {
      creation.ensure(topics.fixed().stream().map(Topic::toNewTopic).toList());
      return admin.describeCluster().clusterId().get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw new KafkaException("cannot reach the cluster", failed.getCause());
    }
  }
}
