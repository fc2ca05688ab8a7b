package news.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import news.dateline.article.FeedId;
import news.dateline.publish.search.Search;
import news.dateline.publish.search.SearchRequest;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.Page;

/**
 * What an article costs a view that is live: they come one by one at a steady rate, one in ten a
 * newer revision of an older one; first nobody asks, then somebody does.
 */
final class ViewLive {
  private static final int RATE = 250;
  private static final int WARM_UP = 10 * RATE;
  private static final int COUNTED = 20 * RATE;
  private static final int CORRECTED = 10;
  private static final int ENTRIES = 50;
  private static final long NANOS = 1_000_000_000;
  private static final long ASKED_EVERY = NANOS / 4;
  private static final double NANOS_A_MILLI = 1e6;
  private static final double P99 = 99;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final SyntheticChanges changes = new SyntheticChanges();
  private final FeedView view;
  private int next;
  private long madeProcessor;

  private ViewLive(FeedView view) {
    this.view = view;
    this.next = Math.toIntExact(view.next());
  }

  /** Measures in {@code directory}, which holds some articles already. */
  static void run(Path directory, PrintStream out) {
    try (FeedView view = FeedView.open(directory, "bench")) {
      ViewLive live = new ViewLive(view);
      view.caughtUp();
      live.take(WARM_UP);
      out.printf("%n%-28s %14s %18s%n", "live", "CPU ms/article", "p99 ms to take one");
      live.measure("nobody asks", out);
      AtomicBoolean over = new AtomicBoolean();
      Thread reader = Thread.ofPlatform().start(() -> live.ask(over));
      live.measure("4 searches, 4 pages a second", out);
      over.set(true);
      join(reader);
    }
  }

  private static void join(Thread reader) {
    try {
      reader.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void measure(String what, PrintStream out) {
    long processor = PROCESS.getProcessCpuTime();
    madeProcessor = 0;
    long[] took = take(COUNTED);
    Arrays.sort(took);
    out.printf(
        "%-28s %14.3f %18.3f%n",
        what,
        (PROCESS.getProcessCpuTime() - processor - madeProcessor) / NANOS_A_MILLI / COUNTED,
        Figures.percentile(took, P99));
  }

  private long[] take(int count) {
    long[] took = new long[count];
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = begin + i * NANOS / RATE;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      Change change = make();
      long before = System.nanoTime();
      view.apply(change);
      view.readUpTo(next);
      took[i] = System.nanoTime() - before;
    }
    return took;
  }

  private Change make() {
    long before = THREADS.getCurrentThreadCpuTime();
    int number = next++;
    Change change =
        number % CORRECTED == 0 ? changes.again(number / 2, number) : changes.next(number);
    madeProcessor += THREADS.getCurrentThreadCpuTime() - before;
    return change;
  }

  private void ask(AtomicBoolean over) {
    Search search = new Search(view);
    for (int number = 0; !over.get(); number++) {
      Map<String, List<String>> words = Map.of("q", List.of(SyntheticChanges.word(1_000 + number)));
      search.find(SearchRequest.of(words));
      view.page(new FeedId("region/r" + number % 30), new Page.Place.Newest(), ENTRIES);
      LockSupport.parkNanos(ASKED_EVERY);
    }
  }
}
