package news.dateline.cli.tag;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on all processors at once and hands the results over in the order of the work. Holds at
 * most a few pieces of work at a time.
 */
final class InOrder<T> implements AutoCloseable {
  private final ExecutorService workers;
  private final int most;
  private final Deque<Future<T>> open = new ArrayDeque<>();
  private final Consumer<T> sink;

  InOrder(int processors, Consumer<T> sink) {
    this.workers = Executors.newFixedThreadPool(processors);
    this.most = 4 * processors;
    this.sink = sink;
  }

  /** Takes a piece of work; first waits for the oldest where too many are open. */
  void submit(Callable<T> work) throws InterruptedException {
    if (open.size() >= most) {
      handOver();
    }
    open.add(workers.submit(work));
  }

  /** Waits for all that is open. */
  void finish() throws InterruptedException {
    while (!open.isEmpty()) {
      handOver();
    }
  }

  private void handOver() throws InterruptedException {
    try {
      sink.accept(open.remove().get());
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
