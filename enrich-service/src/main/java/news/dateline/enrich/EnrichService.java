package news.dateline.enrich;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.enrich.http.RetagRoutes;
import news.dateline.enrich.http.TagRoutes;
import news.dateline.enrich.http.TaxonomyRoutes;
import news.dateline.enrich.live.CurrentTaxonomy;
import news.dateline.enrich.live.TaxonomyInForce;
import news.dateline.enrich.live.TaxonomyLog;
import news.dateline.enrich.preview.History;
import news.dateline.enrich.retag.AcceptedArchive;
import news.dateline.enrich.retag.Replays;
import news.dateline.enrich.retag.RetagFeeder;
import news.dateline.enrich.retag.RetagGoal;
import news.dateline.enrich.retag.RetagStatus;
import news.dateline.enrich.tag.GoldenExamples;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.Service;
import news.dateline.runtime.http.ApiDocument;
import news.dateline.runtime.kafka.Clients;
import news.dateline.runtime.kafka.StreamsApplication;
import news.dateline.runtime.kafka.TopicCreation;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;

/** enrich-service as one process: the taxonomy in force, the topology and HTTP. */
public final class EnrichService {
  private static final String NAME = "enrich-service";

  private EnrichService() {}

  /** Starts it from the environment. */
  public static void main(String[] arguments) throws InterruptedException {
    Service.run(EnrichService::start);
  }

  /**
   * Starts it and returns; {@link Service#awaitReady} says when it is ready.
   *
   * @param environment {@code DATELINE_*} variables
   */
  public static Service start(Map<String, String> environment) {
    EnrichConfig config = EnrichConfig.fromEnv(environment);
    return RunningService.start(NAME, service -> compose(config, service));
  }

  private static void compose(EnrichConfig config, RunningService service) {
    Tagger.prepare();
    Clients clients = new Clients(config.kafka());
    Topics topics =
        new Topics(
            config.kafka().topicPrefix(),
            config.kafka().partitions(),
            config.kafka().replication());
    Admin admin = service.own(clients.admin());
    CurrentTaxonomy taxonomy = new CurrentTaxonomy(topics.taxonomy());
    Replays replays = new Replays(clients, topics);
    Supplier<RetagGoal> goal = () -> goal(taxonomy.get(), replays);
    TaxonomyRoutes taxonomies =
        new TaxonomyRoutes(
            clients,
            taxonomy,
            new TaxonomyLog(clients.reader(), topics.taxonomy()),
            new History(clients.reader(), topics),
            EnrichService::goldenExample);
    RetagRoutes retags =
        new RetagRoutes(
            new RetagStatus(clients, admin, topics, NAME, goal),
            replays,
            config.retagRate(),
            () -> taxonomy.current().isPresent(),
            Clock.systemUTC());
    service.listen(
        config.http(),
        routing -> {
          taxonomies.register(routing);
          retags.register(routing);
          new TagRoutes(taxonomy::current).register(routing);
          ApiDocument.of(EnrichService.class).register(routing);
        });
    new TopicCreation(admin).ensure(topics.fixed().stream().map(Topic::toNewTopic).toList());
    service.follow("the taxonomy", taxonomy.follow(clients, TaxonomyReader::bundled));
    service.follow("requests to replay", replays.follow());
    EnrichTopology topology =
        new EnrichTopology(
            topics,
            taxonomy,
            () -> new AcceptedArchive(clients.reader(), topics.accepted().name()),
            service.meters());
    service.run(new StreamsApplication(topology.get(), clients.streams(NAME)));
    service.own(
        new RetagFeeder(clients, topics, NAME, goal, config.retagRate()).start(service.meters()));
  }

  /** The first golden example of a taxonomy that does not hold. */
  private static Optional<GoldenExamples.Failure> goldenExample(TaxonomyInForce candidate) {
    return GoldenExamples.check(candidate.document(), candidate.tagger()).stream().findFirst();
  }

  private static RetagGoal goal(TaxonomyInForce inForce, Replays replays) {
    return new RetagGoal(inForce.document().hash(), inForce.offset(), replays.newest());
  }
}
