package news.dateline.enrich;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.Service;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.runtime.kafka.Clients;
import news.dateline.runtime.kafka.StreamsApplication;
import news.dateline.runtime.kafka.TopicCreation;
import news.dateline.taxonomy.TaxonomyDocument;
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
    Clients clients = new Clients(config.kafka());
    Topics topics =
        new Topics(
            config.kafka().topicPrefix(),
            config.kafka().partitions(),
            config.kafka().replication());
    CurrentTaxonomy taxonomy = new CurrentTaxonomy(topics.taxonomy());
    service.listen(
        config.http(),
        routing -> routing.get("/taxonomy", (request, response) -> send(response, taxonomy)));
    try (Admin admin = clients.admin()) {
      new TopicCreation(admin).ensure(topics.fixed().stream().map(Topic::toNewTopic).toList());
    }
    service.follow("the taxonomy", taxonomy.follow(clients, TaxonomyReader::bundled));
    EnrichTopology topology = new EnrichTopology(topics, taxonomy);
    service.run(new StreamsApplication(topology.get(), clients.streams(NAME)));
  }

  private static void send(ServerResponse response, CurrentTaxonomy taxonomy) {
    TaxonomyDocument document =
        taxonomy
            .document()
            .orElseThrow(() ->
                new ProblemException(
                    new Problem(
                        503,
                        "not-ready",
                        "The taxonomy is still being read",
                        "Try again in a second.")));
    response.header(HeaderNames.CONTENT_TYPE, "application/yaml");
    response.header(HeaderNames.ETAG, "\"" + document.hash() + "\"");
    response.send(document.yaml().getBytes(StandardCharsets.UTF_8));
  }
}
