package news.dateline.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.article.FeedId;
import news.dateline.bench.parse.Wire;
import news.dateline.enrich.EnrichService;
import news.dateline.ingest.IngestService;
import news.dateline.publish.PublishService;
import news.dateline.runtime.Logging;
import news.dateline.runtime.kafka.Clients;
import news.dateline.topic.Topics;

/**
 * How long after {@code kill -9} and a restart of each service the next article is on {@code
 * feeds.all}; see docs/reference/benchmarks.md.
 */
public final class RecoveryBench {
  private static final int WARM_UP = 1000;
  private static final int BACKLOG = 50;
  private static final int PARTITIONS = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<Class<?>> SERVICES =
      List.of(IngestService.class, EnrichService.class, PublishService.class);

  private final Clients clients;
  private final Topics topics;
  private final Newsroom newsroom;
  private final Numbers numbers = new Numbers();

  private RecoveryBench(Clients clients, Topics topics, Newsroom newsroom) {
    this.clients = clients;
    this.topics = topics;
    this.newsroom = newsroom;
  }

  /** Kills each service as often as the one argument says, and prints what it took. */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    Logging.bridge();
    if (arguments.length != 1 || !arguments[0].matches("[1-9]\\d?")) {
      System.err.println("usage: bench/recovery [ROUNDS], 1 to 99");
      System.exit(2);
      return;
    }
    try (Bench bench = Bench.start(PARTITIONS);
        Newsroom newsroom = new Newsroom(bench.clients(""), Wire.JSON)) {
      Map<String, String> environment = bench.environment("");
      List<ServiceProcess> processes = new ArrayList<>();
      try {
        for (Class<?> service : SERVICES) {
          processes.add(ServiceProcess.start(service, environment));
        }
        for (ServiceProcess process : processes) {
          process.awaitReady();
        }
        new RecoveryBench(bench.clients(""), bench.topics(""), newsroom)
            .measure(processes, Integer.parseInt(arguments[0]));
      } finally {
        processes.forEach(ServiceProcess::close);
      }
    }
  }

  private void measure(List<ServiceProcess> processes, int rounds)
      throws InterruptedException, IOException {
    send(WARM_UP);
    System.out.printf("%-18s %12s   %s%n", "killed", "median ms", "each");
    for (ServiceProcess process : processes) {
      List<Double> millis = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        millis.add(recover(process));
      }
      System.out.printf("%-18s %12.0f   %s%n", process.name(), Figures.median(millis), millis);
    }
  }

  /** From the start of the new process to the article that was sent at that instant. */
  private double recover(ServiceProcess process) throws InterruptedException, IOException {
    Clocking backlog = numbers.next(BACKLOG);
    Clocking next = numbers.next(1);
    try (TopicEnd end = TopicEnd.open(clients, topics.feed(FeedId.ALL).name(), next)) {
      newsroom.sendAll(topics.ingest().name(), backlog);
      process.kill();
      process.launch();
      newsroom.sendAll(topics.ingest().name(), next);
      end.awaitAll(PATIENCE);
    }
    process.awaitReady();
    return Math.rint(next.latencies()[0] / 1e6);
  }

  private void send(int count) throws InterruptedException {
    Clocking clocking = numbers.next(count);
    try (TopicEnd end = TopicEnd.open(clients, topics.feed(FeedId.ALL).name(), clocking)) {
      newsroom.sendAll(topics.ingest().name(), clocking);
      end.awaitAll(PATIENCE);
    }
  }
}
