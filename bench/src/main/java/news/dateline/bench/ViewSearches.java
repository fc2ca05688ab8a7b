package news.dateline.bench;

import java.io.PrintStream;
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
        "%n%-28s %10s %10s %10s%n", "search, 20 articles, facets", "p50 ms", "p99 ms", "max ms");
    kinds.forEach((kind, parameters) -> {
      List<SearchRequest> requests = new ArrayList<>();
      for (int i = 0; i < count + WARM_UP; i++) {
        requests.add(SearchRequest.of(parameters.get()));
      }
      long[] nanos = measure(requests);
      out.printf(
          "%-28s %10.2f %10.2f %10.2f%n",
          kind,
          Figures.percentile(nanos, P50),
          Figures.percentile(nanos, P99),
          Figures.percentile(nanos, 100));
    });
  }

  private long[] measure(List<SearchRequest> requests) {
    long[] nanos = new long[count];
    for (int i = 0; i < requests.size(); i++) {
      long begin = System.nanoTime();
      Found found = search.find(requests.get(i));
      long took = System.nanoTime() - begin;
      if (i >= WARM_UP && found.total().isPresent()) {
        nanos[i - WARM_UP] = took;
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }
}
