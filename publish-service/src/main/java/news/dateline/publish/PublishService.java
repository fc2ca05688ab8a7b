package news.dateline.publish;

import io.micrometer.core.instrument.Gauge;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedId;
import news.dateline.publish.editor.EditorDesk;
import news.dateline.publish.editor.EditorRoutes;
import news.dateline.publish.editor.KnownTags;
import news.dateline.publish.editor.NamedArticles;
import news.dateline.publish.editor.SaidTags;
import news.dateline.publish.editor.TagRoutes;
import news.dateline.publish.fanout.FeedTopics;
import news.dateline.publish.feed.FeedWriter;
import news.dateline.publish.http.ArticleRoutes;
import news.dateline.publish.http.DashboardRoutes;
import news.dateline.publish.http.FeedRoutes;
import news.dateline.publish.http.Reading;
import news.dateline.publish.http.SameStories;
import news.dateline.publish.http.SearchRoutes;
import news.dateline.publish.http.StreamRoutes;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.search.Search;
import news.dateline.publish.stream.FeedLog;
import news.dateline.publish.stream.Hub;
import news.dateline.publish.stream.Streams;
import news.dateline.publish.stream.Teller;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.StoryLinks;
import news.dateline.publish.view.TagPointers;
import news.dateline.publish.why.TaggedLog;
import news.dateline.publish.why.WhyView;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** publish-service as one process: the gate and the fan-out, a view of its own, and HTTP. */
public final class PublishService {
  private static final String NAME = "publish-service";
  private static final Duration MAX_LAG = Duration.ofSeconds(2);

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
    Path directory = config.kafka().stateDir().resolve(NAME + "-view");
    String log = log(admin, topics.feed(FeedId.ALL), cluster);
    FeedView view = service.own(FeedView.open(directory.resolve("articles"), log));
    TagPointers pointers =
        service.own(
            new TagPointers(directory.resolve("tags"), log(admin, topics.tagged(), cluster)));
    StoryLinks links =
        service.own(
            new StoryLinks(directory.resolve("links"), log(admin, topics.links(), cluster)));
    TaggedLog taggedLog = service.own(new TaggedLog(clients.reader(), topics.tagged()));
    WhyView why = new WhyView(pointers, taggedLog, view);
    FeedCatalog catalog = new FeedCatalog();
    KnownTags knownTags = new KnownTags();
    SaidTags said = new SaidTags();
    FeedLog feedLog = service.own(new FeedLog(clients.reader(), cluster, FeedView.topic(topics)));
    Teller teller = new Teller(view, ninjs, feedLog.start());
    Hub hub = new Hub(teller, config.streamQueue(), config.streamClients(), config.heartbeat());
    Gauge.builder("dateline.stream.subscribers", hub, Hub::size)
        .description("Clients that follow a stream")
        .register(service.meters());

    ViewTails tails = new ViewTails(clients.reader(), topics);
    TopicTail taxonomy =
        service.follow("the taxonomy", tails.catalog(catalog, feedTopics, knownTags));
    Supplier<Optional<String>> complaint = () -> complaint(view, taxonomy);
    service.follow("the feeds", tails.feeds(view, hub), MAX_LAG, view::complaint);
    TopicTail tagsTail = service.follow("the tags", tails.why(pointers), pointers::complaint);

    service.follow("the links", tails.links(links), links::complaint);

    Streams streams = new Streams(feedLog, hub, teller, complaint, Clock.systemUTC());
    CompletableFuture<URI> own = new CompletableFuture<>();
    Supplier<URI> publicAddress = () -> config.publicAddress().orElseGet(own::join);
    FeedRoutes feeds =
        new FeedRoutes(
            catalog,
            view,
            streams,
            complaint,
            topics,
            List.of(FeedWriter.atom(), FeedWriter.rss(), FeedWriter.json(), FeedWriter.ninjs()),
            publicAddress,
            config.feedEntries(),
            log);
    StreamRoutes filtered = new StreamRoutes(streams, catalog);
    ArticleRoutes articles =
        new ArticleRoutes(
            view, why, new SameStories(links, view, publicAddress), publicAddress, log);
    SearchRoutes search = new SearchRoutes(new Search(view), catalog, publicAddress);
    EditorDesk desk =
        new EditorDesk(
            topics,
            service.own(
                new KafkaProducer<>(
                    clients.producer(), new ByteArraySerializer(), new ByteArraySerializer())));
    service.follow("editors' receipts", tails.editorReceipts(desk));
    NamedArticles named =
        new NamedArticles(
            id -> known(view, why, id), () -> view.complaint().isEmpty() && tagsTail.caughtUp());
    EditorRoutes editors = new EditorRoutes(desk, named, Clock.systemUTC());
    TopicTail saidTail = service.follow("editors' tags", tails.editorTags(said));
    TagRoutes tags =
        new TagRoutes(desk, named, knownTags, said, saidTail::caughtUp, Clock.systemUTC());
    own.complete(
        service.listen(
            config.http(),
            DashboardRoutes::everybodys,
            Reading::isShared,
            routing -> {
              feeds.register(routing);
              search.register(routing);
              articles.register(routing);
              editors.register(routing);
              tags.register(routing);
              filtered.register(routing);
              new DashboardRoutes().register(routing);
              ApiDocument.of(PublishService.class).register(routing);
            }));
    // Closed before HTTP: streams end, then the server can.
    service.own(hub);

    PublishTopology topology =
        new PublishTopology(
            topics, ninjs, feedTopics, publicAddress.get(), Clock.systemUTC(), service.meters());
    service.run(new StreamsApplication(topology.get(), clients.streams(NAME)));
  }

  /** Names a topic among all there are and ever were. */
  private static String log(Admin admin, Topic<?> topic, String cluster) {
    try {
      return cluster
          + ":"
          + admin
              .describeTopics(List.of(topic.name()))
              .allTopicNames()
              .get()
              .values()
              .iterator()
              .next()
              .topicId();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw new KafkaException("cannot reach the cluster", failed.getCause());
    }
  }

  /** Before the taxonomy is read it is not known which feeds there are. */
  private static Optional<String> complaint(FeedView view, TopicTail taxonomy) {
    return view.complaint()
        .or(() ->
            taxonomy.caughtUp()
                ? Optional.empty()
                : Optional.of("the taxonomy is still being read"));
  }

  /** An article is known here published or not. */
  private static Optional<ArticleUri> known(FeedView view, WhyView why, String id) {
    return view.article(id)
        .map(Change::uri)
        .or(() -> why.of(id).map(because -> because.tagged().article().uri()));
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
