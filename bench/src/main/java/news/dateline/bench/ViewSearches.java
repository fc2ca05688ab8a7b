package news.dateline.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import news.dateline.publish.search.Found;
import news.dateline.publish.search.Search;
import news.dateline.publish.search.SearchRequest;

/** Searches of each kind, the same in every run, and how long they take. */
final class ViewSearches {
  private static final int WARM_UP = 300;
  private static final double P50 = 50;
  private static final double P99 = 99;
  private static final int COMMON = 100;
  private static final int RARE = 1_000;
  private static final int RAREST = 6_000;
  private static final int REGIONS = 30;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(7);
  private final Map<String, Supplier<Map<String, List<String>>>> kinds =
      new TreeMap<>(
          Map.of(
              "newest of a region", () -> Map.of("region", region()),
              "two words", () -> Map.of("q", List.of(rare() + " " + common())),
              "one rare word", () -> Map.of("q", List.of(rare())),
              "a common word in a region",
                  () -> Map.of("q", List.of(common()), "region", region())));
  private final Search search;
  private final int count;

  ViewSearches(Search search, int count) {
    this.search = search;
    this.count = count;
  }

  private List<String> region() {
    return List.of("r" + random.nextInt(REGIONS));
  }

  private String rare() {
    return SyntheticChanges.word(random.nextInt(RARE, RAREST));
  }

  private String common() {
    return SyntheticChanges.word(random.nextInt(COMMON));
  }

  /** Searches, and prints the times of each kind. */
  void run(PrintStream out) {
    out.printf(
        "%n%-28s %10s %10s %10s %12s %12s%n",
        "search, 20 articles, facets", "p50 ms", "p99 ms", "max ms", "CPU p50 ms", "CPU p99 ms");
    kinds.forEach((kind, parameters) -> {
      List<SearchRequest> requests = new ArrayList<>();
      for (int i = 0; i < count + WARM_UP; i++) {
        requests.add(SearchRequest.of(parameters.get()));
      }
      Times times = measure(requests);
      out.printf(
          "%-28s %10.2f %10.2f %10.2f %12.2f %12.2f%n",
          kind,
          Figures.percentile(times.wall(), P50),
          Figures.percentile(times.wall(), P99),
          Figures.percentile(times.wall(), 100),
          Figures.percentile(times.processor(), P50),
          Figures.percentile(times.processor(), P99));
    });
  }

  private Times measure(List<SearchRequest> requests) {
    long[] wall = new long[count];
    long[] processor = new long[count];
    for (int i = 0; i < requests.size(); i++) {
      long begin = System.nanoTime();
      long beginProcessor = THREADS.getCurrentThreadCpuTime();
      Found found = search.find(requests.get(i));
      long processed = THREADS.getCurrentThreadCpuTime() - beginProcessor;
      long took = System.nanoTime() - begin;
      if (i >= WARM_UP && found.total().isPresent()) {
        wall[i - WARM_UP] = took;
        processor[i - WARM_UP] = processed;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(processor);
    return new Times(wall, processor);
  }

  /** Of each search, sorted, in nanoseconds; the processor's is of the thread that searches. */
  @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
  private record Times(long[] wall, long[] processor) {}
}
