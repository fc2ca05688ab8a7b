package news.dateline.runtime.kafka;

import java.util.function.Supplier;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Time;

/**
 * The wall clock as it was at the start, moved on by the monotonic clock: with the system clock set
 * back, Kafka Streams on the wall clock neither punctuates nor commits.
 */
public final class MonotonicTime implements Time {
  private final long startMillis = System.currentTimeMillis();
  private final long startNanos = System.nanoTime();

  @Override
  public long milliseconds() {
    return startMillis + (System.nanoTime() - startNanos) / 1_000_000;
  }

  @Override
  public long nanoseconds() {
    return System.nanoTime();
  }

  @Override
  public void sleep(long millis) {
    Time.SYSTEM.sleep(millis);
  }

  @Override
  public void waitObject(Object object, Supplier<Boolean> condition, long deadlineMillis)
      throws InterruptedException {
    synchronized (object) {
      while (!condition.get()) {
        long left = deadlineMillis - milliseconds();
        if (left <= 0) {
          throw new TimeoutException("condition not satisfied before the deadline");
        }
        object.wait(left);
      }
    }
  }
}
