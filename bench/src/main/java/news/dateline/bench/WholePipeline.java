package news.dateline.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.article.FeedId;
import news.dateline.enrich.EnrichService;
import news.dateline.ingest.IngestService;
import news.dateline.publish.PublishService;
import news.dateline.runtime.Service;
import news.dateline.topic.Topics;

/**
 * The three services in this process, from {@code articles.ingest} to {@code feeds.all}. The
 * fan-out behind it runs too and takes its part of the processors.
 *
 * @param topics of this pipeline
 * @param services all three, publish-service last
 */
record WholePipeline(Topics topics, List<Service> services) implements Route {
  private static final String PREFIX = "whole.";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  static WholePipeline open(Bench bench) throws InterruptedException {
    Map<String, String> environment = bench.environment(PREFIX);
    List<Service> services =
        List.of(
            IngestService.start(environment),
            EnrichService.start(environment),
            PublishService.start(environment));
    for (Service service : services) {
      service.awaitReady(PATIENCE);
    }
    return new WholePipeline(bench.topics(PREFIX), services);
  }

  @Override
  public String name() {
    return "whole pipeline";
  }

  @Override
  public String input() {
    return topics.ingest().name();
  }

  @Override
  public String output() {
    return topics.feed(FeedId.ALL).name();
  }

  /** The stream of everything that is published, as Server-Sent Events. */
  URI stream() {
    return services.getLast().address().resolve("/feeds/all/stream");
  }

  @Override
  public void close() {
    services.forEach(Service::close);
  }
}
