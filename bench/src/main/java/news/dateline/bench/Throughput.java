package news.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A backlog: articles are produced as fast as the broker takes them, and the time runs until the
 * last one is out. Routes take turns, so that what disturbs the machine disturbs them alike.
 */
final class Throughput {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final double NANOS_A_MILLI = 1e6;

  private final Bench bench;
  private final Newsroom newsroom;
  private final Numbers numbers;
  private final Map<Route, List<Double>> rates = new LinkedHashMap<>();
  private final Map<Route, List<Double>> costs = new LinkedHashMap<>();

  Throughput(Bench bench, Newsroom newsroom, Numbers numbers) {
    this.bench = bench;
    this.newsroom = newsroom;
    this.numbers = numbers;
  }

  /** Sends {@code articles} through {@code route} and forgets how long it took. */
  void warmUp(Route route, int articles) throws InterruptedException {
    run(route, articles);
  }

  /** Sends {@code articles} through {@code route}; returns articles a second. */
  double measure(Route route, int articles) throws InterruptedException {
    long before = processorNanos();
    double rate = run(route, articles);
    double cost = (processorNanos() - before) / NANOS_A_MILLI / articles;
    costs.computeIfAbsent(route, any -> new ArrayList<>()).add(cost);
    rates.computeIfAbsent(route, any -> new ArrayList<>()).add(rate);
    return rate;
  }

  private double run(Route route, int articles) throws InterruptedException {
    Clocking clocking = numbers.next(articles);
    try (TopicEnd end = TopicEnd.open(bench.clients(""), route.output(), clocking)) {
      newsroom.sendAll(route.input(), clocking);
      end.awaitAll(PATIENCE);
      return clocking.rate();
    }
  }

  /** The median of what was measured. */
  double median(Route route) {
    return Figures.median(rates.getOrDefault(route, List.of()));
  }

  /**
   * Processor time of the whole process for one article, in milliseconds, making it and the broker
   * included: the median. It hardly depends on what else the machine does.
   */
  double processorMillis(Route route) {
    return Figures.median(costs.getOrDefault(route, List.of()));
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** The slowest and the fastest round. */
  String spread(Route route) {
    List<Double> measured = rates.getOrDefault(route, List.of());
    return measured.isEmpty()
        ? "-"
        : "%,.0f to %,.0f"
            .formatted(
                measured.stream().min(Double::compare).get(),
                measured.stream().max(Double::compare).get());
  }
}
