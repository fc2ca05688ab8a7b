package news.dateline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.FeedId;
import news.dateline.publish.search.Search;
import news.dateline.publish.view.FeedView;

/**
 * How fast the view is filled, opened again and searched, without Kafka in between; see
 * docs/reference/benchmarks.md.
 */
public final class ViewBench {
  private static final String USAGE =
      "usage: bench/view [--directory DIR] [ARTICLES 100000 [SEARCHES 2000]]";
  private static final int BEFORE = 20_000;
  private static final double NANOS = 1e9;

  private ViewBench() {}

  /** See {@link #USAGE}. */
  public static void main(String[] arguments) throws IOException {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    Optional<Path> kept = Optional.empty();
    if ("--directory".equals(rest.peek())) {
      rest.remove();
      kept = Optional.ofNullable(rest.poll()).map(Path::of);
    }
    if (rest.size() > 2 || !rest.stream().allMatch(number -> number.matches("[1-9]\\d{0,7}"))) {
      System.err.println(USAGE);
      System.exit(2);
      return;
    }
    int articles = rest.isEmpty() ? 100_000 : Integer.parseInt(rest.remove());
    int searches = rest.isEmpty() ? 2_000 : Integer.parseInt(rest.remove());
    if (kept.isPresent()) {
      measure(kept.get(), articles, searches, System.out);
    } else {
      inDirectory(directory -> measure(directory, articles, searches, System.out));
    }
    inDirectory(directory -> {
      new ViewFilling(directory, BEFORE).run();
      ViewLive.run(directory, System.out);
    });
  }

  private interface Measuring {
    void in(Path directory) throws IOException;
  }

  private static void inDirectory(Measuring what) throws IOException {
    Path directory = Files.createTempDirectory(Path.of("").toAbsolutePath(), "view");
    try {
      what.in(directory);
    } finally {
      delete(directory);
    }
  }

  private static void measure(Path directory, int articles, int searches, PrintStream out)
      throws IOException {
    out.println(new ViewFilling(directory, articles).run());
    long begin = System.nanoTime();
    try (FeedView view = FeedView.open(directory, "bench")) {
      view.caughtUp();
      view.count(FeedId.ALL);
      out.printf("opened again              %8.2f s%n", (System.nanoTime() - begin) / NANOS);
      new ViewSearches(new Search(view), searches).run(out);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
