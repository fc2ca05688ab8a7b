package news.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;

/** Fills a view, and takes the time without what it takes to make the articles. */
final class ViewFilling {
  private static final int POLLED = 2_000;
  private static final double NANOS = 1e9;
  private static final double NANOS_A_MILLI = 1e6;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final SyntheticChanges changes = new SyntheticChanges();
  private final Path directory;
  private final int articles;
  private long made;
  private long madeProcessor;

  ViewFilling(Path directory, int articles) {
    this.directory = directory;
    this.articles = articles;
  }

  /** Takes in what is not there yet; how fast, in words. */
  String run() throws IOException {
    long begin = System.nanoTime();
    long processor = PROCESS.getProcessCpuTime();
    int count;
    try (FeedView view = FeedView.open(directory, "bench")) {
      int first = Math.toIntExact(view.next());
      count = Math.max(0, articles - first);
      for (int number = first; number < articles; number++) {
        view.apply(next(number));
        if (number % POLLED == 0) {
          view.readUpTo(number + 1L);
        }
      }
      view.readUpTo(articles);
      view.caughtUp();
    }
    double seconds = (System.nanoTime() - begin - made) / NANOS;
    double millis = (PROCESS.getProcessCpuTime() - processor - madeProcessor) / NANOS_A_MILLI;
    if (count == 0) {
      return "filled before             %,8d MiB on disk".formatted(bytes() >> 20);
    }
    return "filled                    %,8.0f articles/s, %.3f CPU ms/article, %.1f s for %,d, %,d MiB on disk"
        .formatted(count / seconds, millis / count, seconds, count, bytes() >> 20);
  }

  private Change next(int number) {
    long before = System.nanoTime();
    long beforeProcessor = THREADS.getCurrentThreadCpuTime();
    Change change = changes.next(number);
    made += System.nanoTime() - before;
    madeProcessor += THREADS.getCurrentThreadCpuTime() - beforeProcessor;
    return change;
  }

  private long bytes() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
