package news.dateline.bench;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.publish.http.StreamRoutes;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.stream.FeedLog;
import news.dateline.publish.stream.Hub;
import news.dateline.publish.stream.Streams;
import news.dateline.publish.stream.Teller;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.runtime.Logging;
import news.dateline.runtime.config.HttpConfig;
import news.dateline.runtime.http.Health;
import news.dateline.runtime.http.HttpServer;
import news.dateline.topic.Topics;

/**
 * publish-service's streams without Kafka before them: each {@code POST /bench/publish} is one
 * event, taken into the view and handed out. Ends with its standard input.
 */
public final class FanOutServer {
  private static final int QUEUE = 1024;
  private static final int MOST = 20_000;

  /** With them ninjs has about 1,000 bytes. */
  private static final int SMALL_WORDS = 55;

  private FanOutServer() {}

  /** {@code PORT DIRECTORY}. */
  public static void main(String[] arguments) throws IOException {
    Logging.bridge();
    FeedView view = FeedView.open(Path.of(arguments[1]), "bench");
    view.caughtUp();
    FeedLog log = new FeedLog(Map.of(), "bench", FeedView.topic(new Topics("", 1, (short) 1)));
    Teller teller = new Teller(view, new NinjsWriter(), log.start());
    Hub hub = new Hub(teller, QUEUE, MOST, Duration.ofSeconds(60));
    hub.begin();
    Streams streams = new Streams(log, hub, teller, view::complaint, Clock.systemUTC());
    SyntheticChanges changes = new SyntheticChanges(SMALL_WORDS);
    AtomicInteger number = new AtomicInteger();
    HttpServer server =
        HttpServer.start(
            new HttpConfig("127.0.0.1", Integer.parseInt(arguments[0])),
            healthy(),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            routing -> {
              new StreamRoutes(streams, new FeedCatalog()).register(routing);
              routing.post(
                  "/bench/publish",
                  (request, response) -> {
                    synchronized (hub) {
                      Change change = changes.next(number.getAndIncrement());
                      view.apply(change);
                      hub.publish(change);
                    }
                    response.send();
                  });
              routing.get(
                  "/bench/heap",
                  (request, response) -> {
                    System.gc();
                    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                    response.send(Long.toString(used).getBytes(StandardCharsets.US_ASCII));
                  });
            });
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    hub.close();
    server.close();
    view.close();
  }

  private static Health healthy() {
    return new Health() {
      @Override
      public Optional<String> notLive() {
        return Optional.empty();
      }

      @Override
      public Optional<String> notReady() {
        return Optional.empty();
      }
    };
  }
}
