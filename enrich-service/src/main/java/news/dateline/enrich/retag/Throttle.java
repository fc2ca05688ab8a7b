package news.dateline.enrich.retag;

/** Holds a rate on average: what was done now says when more may be done. Times in nanoseconds. */
final class Throttle {
  private final double nanosPerOne;
  private long next;

  Throttle(int perSecond, long now) {
    this.nanosPerOne = 1e9 / perSecond;
    this.next = now;
  }

  /** {@code count} were done at {@code now}. */
  void did(int count, long now) {
    long from = next - now > 0 ? next : now;
    next = from + (long) (count * nanosPerOne);
  }

  /** How long to wait at {@code now}; 0 or less: go on. */
  long toWait(long now) {
    return next - now;
  }
}
