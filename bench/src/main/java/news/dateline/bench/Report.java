package news.dateline.bench;

import java.io.PrintStream;

/** The tables. */
final class Report {
  private static final double P50 = 50;
  private static final double P99 = 99;
  private static final double ALL = 100;

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Said while one waits. */
  void progress(String line) {
    out.println(line);
  }

  void throughput(Throughput throughput, BareBroker bare, EmptyHops hops, WholePipeline pipeline) {
    out.printf(
        "%n%-28s %12s %14s   %s%n", "backlog", "articles/s", "CPU ms/article", "rounds from, to");
    for (Route route : new Route[] {bare, hops, pipeline}) {
      out.printf(
          "%-28s %,12.0f %14.3f   %s%n",
          route.name(),
          throughput.median(route),
          throughput.processorMillis(route),
          throughput.spread(route));
    }
    ratio("whole pipeline / empty hops", throughput.median(pipeline), throughput.median(hops));
    ratio("empty hops / bare broker", throughput.median(hops), throughput.median(bare));
  }

  void latency(Latency latency, int rate) {
    out.printf(
        "%n%-28s %10s %10s %10s%n",
        "latency at " + rate + " a second", "p50 ms", "p99 ms", "max ms");
    long[] hops = latency.toHopsEnd();
    long[] stream = latency.toStream();
    row("(i) end of empty hops", hops);
    row("(ii) feeds.all", latency.toFeedTopic());
    row("(iii) SSE client", stream);
    out.printf(
        "%-28s %10.2f %10.2f %10.2f%n",
        "(iii) / (i)",
        Figures.percentile(stream, P50) / Figures.percentile(hops, P50),
        Figures.percentile(stream, P99) / Figures.percentile(hops, P99),
        Figures.percentile(stream, ALL) / Figures.percentile(hops, ALL));
  }

  private void ratio(String name, double one, double other) {
    out.printf("%-28s %12.2f%n", name, one / other);
  }

  private void row(String name, long[] sorted) {
    out.printf(
        "%-28s %10.1f %10.1f %10.1f%n",
        name,
        Figures.percentile(sorted, P50),
        Figures.percentile(sorted, P99),
        Figures.percentile(sorted, ALL));
  }
}
