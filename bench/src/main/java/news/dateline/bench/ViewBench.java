package news.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import news.dateline.article.FeedId;
import news.dateline.publish.search.Found;
import news.dateline.publish.search.Search;
import news.dateline.publish.search.SearchRequest;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;

/**
 * How fast the view is filled, opened again and searched, without Kafka in between; see
 * docs/reference/benchmarks.md.
 */
public final class ViewBench {
  private static final int WARM_UP = 300;
  private static final double P50 = 50;
  private static final double P99 = 99;
  private static final double NANOS = 1e9;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ViewBench() {}

  /** {@code bench/view [ARTICLES [SEARCHES]]}. */
  public static void main(String[] arguments) throws IOException {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int searches = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Path directory = Files.createTempDirectory(Path.of("").toAbsolutePath(), "view");
    PrintStream out = System.out;
    try {
      fill(directory, articles, out);
      long begin = System.nanoTime();
      try (FeedView view = FeedView.open(directory, "bench")) {
        view.caughtUp();
        view.count(FeedId.ALL);
        out.printf("opened again              %8.2f s%n", seconds(begin));
        measure(new Search(view), searches, out);
      }
    } finally {
      delete(directory);
    }
  }

  private static void fill(Path directory, int articles, PrintStream out) throws IOException {
    SyntheticChanges changes = new SyntheticChanges();
    long begin = System.nanoTime();
    long processor = PROCESS.getProcessCpuTime();
    long made = 0;
    long madeProcessor = 0;
    try (FeedView view = FeedView.open(directory, "bench")) {
      for (int number = 0; number < articles; number++) {
        long before = System.nanoTime();
        long beforeProcessor = THREADS.getCurrentThreadCpuTime();
        Change change = changes.next(number);
        made += System.nanoTime() - before;
        madeProcessor += THREADS.getCurrentThreadCpuTime() - beforeProcessor;
        view.apply(change);
        if (number % 2_000 == 0) {
          view.readUpTo(number + 1L);
        }
      }
      view.readUpTo(articles);
      view.caughtUp();
    }
    double seconds = seconds(begin) - made / NANOS;
    double millis = (PROCESS.getProcessCpuTime() - processor - madeProcessor) / 1e6 / articles;
    try (Stream<Path> files = Files.list(directory)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      out.printf(
          "filled                    %,8.0f articles/s, %.3f CPU ms/article, %.1f s for %,d,"
              + " %,d MiB on disk%n",
          articles / seconds, millis, seconds, articles, bytes >> 20);
    }
  }

  private static void measure(Search search, int searches, PrintStream out) {
    Random random = new Random(7);
    Map<String, List<Map<String, List<String>>>> kinds = new HashMap<>();
    for (int i = 0; i < searches + WARM_UP; i++) {
      String rare = SyntheticChanges.word(1_000 + random.nextInt(5_000));
      String common = SyntheticChanges.word(random.nextInt(100));
      add(kinds, "two words", Map.of("q", List.of(rare + " " + common)));
      add(kinds, "one rare word", Map.of("q", List.of(rare)));
      add(
          kinds,
          "a common word in a region",
          Map.of("q", List.of(common), "region", List.of("r" + random.nextInt(30))));
      add(kinds, "newest of a region", Map.of("region", List.of("r" + random.nextInt(30))));
    }
    out.printf(
        "%n%-28s %10s %10s %10s%n", "search, 20 articles, facets", "p50 ms", "p99 ms", "max ms");
    for (Map.Entry<String, List<Map<String, List<String>>>> kind : kinds.entrySet()) {
      long[] nanos = new long[searches];
      for (int i = 0; i < kind.getValue().size(); i++) {
        SearchRequest request = SearchRequest.of(kind.getValue().get(i));
        long begin = System.nanoTime();
        Found found = search.find(request);
        long took = System.nanoTime() - begin;
        if (i >= WARM_UP && found.total().isPresent()) {
          nanos[i - WARM_UP] = took;
        }
      }
      Arrays.sort(nanos);
      out.printf(
          "%-28s %10.2f %10.2f %10.2f%n",
          kind.getKey(),
          Figures.percentile(nanos, P50),
          Figures.percentile(nanos, P99),
          Figures.percentile(nanos, 100));
    }
  }

  private static void add(
      Map<String, List<Map<String, List<String>>>> kinds,
      String kind,
      Map<String, List<String>> parameters) {
    kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(parameters);
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / NANOS;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
