package news.dateline.bench;

import java.io.IOException;
import news.dateline.runtime.Logging;

/**
 * The whole pipeline beside four empty hops and a bare broker, in one run on one broker; see
 * docs/reference/benchmarks.md.
 */
public final class PipelineBench {
  private static final int WARM_UP_ROUNDS = 2;
  private static final int WARM_UP_SECONDS = 3;

  private PipelineBench() {}

  /** Measures as the arguments say, prints tables, and ends. */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    Logging.bridge();
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
      return;
    }
    Report report = new Report(System.out);
    try (Bench bench = Bench.start(options.partitions());
        Newsroom newsroom = new Newsroom(bench.clients(""), options.format());
        BareBroker bare = BareBroker.open(bench);
        EmptyHops hops = EmptyHops.open(bench);
        WholePipeline pipeline = WholePipeline.open(bench)) {
      Numbers numbers = new Numbers();
      Throughput throughput = new Throughput(bench, newsroom, numbers);
      for (int round = 0; round < WARM_UP_ROUNDS; round++) {
        for (Route route : new Route[] {bare, hops, pipeline}) {
          throughput.warmUp(route, options.articles());
        }
      }
      for (int round = 1; round <= options.rounds(); round++) {
        for (Route route : new Route[] {bare, hops, pipeline}) {
          double rate = throughput.measure(route, options.articles());
          report.progress("round %d: %s %,.0f/s".formatted(round, route.name(), rate));
        }
      }
      report.throughput(throughput, bare, hops, pipeline);
      if (options.seconds() > 0) {
        Latency latency = new Latency(bench, newsroom, numbers, options.rate());
        latency.warmUp(hops, pipeline, WARM_UP_SECONDS);
        int slice = Math.ceilDiv(options.seconds(), options.rounds());
        for (int round = 0; round < options.rounds(); round++) {
          latency.measure(hops, pipeline, slice);
        }
        report.latency(latency, options.rate());
      }
    }
  }
}
