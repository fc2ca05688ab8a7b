package news.dateline.publish.stream;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import news.dateline.publish.view.Change;
import org.jspecify.annotations.Nullable;

/** One client's place in the {@link Hub}: a bounded queue. Full means disconnected. */
final class Subscriber {
  private final BlockingQueue<Change> queue;
  private final Thread writer = Thread.currentThread();
  private volatile boolean cutOff;

  Subscriber(int capacity) {
    this.queue = new ArrayBlockingQueue<>(capacity);
  }

  /** Queues {@code change}; from the first one that does not fit, nothing more. */
  void offer(Change change) {
    if (!cutOff && !queue.offer(change)) {
      cutOff();
    }
  }

  /** Ends it: the client is to come back with its last event id. */
  void cutOff() {
    cutOff = true;
    writer.interrupt();
  }

  boolean isCutOff() {
    return cutOff;
  }

  /** The next change, or null when none came within {@code wait}. */
  @Nullable Change poll(Duration wait) throws InterruptedException {
    return queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
  }
}
