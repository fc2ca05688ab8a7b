package news.dateline.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When each of a run of articles went in and when it came out, on this process's monotonic clock.
 * An article counts when it comes out first.
 */
final class Clocking {
  private final int first;
  private final AtomicLongArray sent;
  private final AtomicLongArray arrived;
  private final CountDownLatch missing;

  /** For {@code count} articles with numbers from {@code first}. */
  Clocking(int first, int count) {
    this.first = first;
    this.sent = new AtomicLongArray(count);
    this.arrived = new AtomicLongArray(count);
    this.missing = new CountDownLatch(count);
  }

  /** The same articles, sent at the same instants, awaited at another place. */
  Clocking elsewhere() {
    return new Clocking(first, sent, new AtomicLongArray(sent.length()));
  }

  private Clocking(int first, AtomicLongArray sent, AtomicLongArray arrived) {
    this.first = first;
    this.sent = sent;
    this.arrived = arrived;
    this.missing = new CountDownLatch(arrived.length());
  }

  int first() {
    return first;
  }

  int count() {
    return arrived.length();
  }

  void sent(int number, long nanos) {
    sent.set(number - first, nanos);
  }

  /** Article {@code number} came out now; one of another run is passed over. */
  void arrived(int number) {
    int place = number - first;
    if (place >= 0 && place < arrived.length() && arrived.compareAndSet(place, 0, now())) {
      missing.countDown();
    }
  }

  /**
   * Waits until all came out.
   *
   * @throws IllegalStateException when they do not within {@code patience}
   */
  void awaitAll(Duration patience) throws InterruptedException {
    if (!missing.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(
          missing.getCount() + " of " + count() + " articles did not come out within " + patience);
    }
  }

  /** Articles a second, from the first one in to the last one out. */
  double rate() {
    long begin = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    for (int place = 0; place < count(); place++) {
      begin = Math.min(begin, sent.get(place));
      end = Math.max(end, arrived.get(place));
    }
    return count() * 1e9 / (end - begin);
  }

  /** How long each was on its way, in nanoseconds. */
  long[] latencies() {
    long[] latencies = new long[count()];
    for (int place = 0; place < latencies.length; place++) {
      latencies[place] = arrived.get(place) - sent.get(place);
    }
    return latencies;
  }

  /** Never 0, which stands for "not yet". */
  static long now() {
    return System.nanoTime() | 1;
  }
}
