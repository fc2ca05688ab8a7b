package news.dateline.bench;

/** Waiting for threads where an interrupt is not ours to handle. */
final class Threads {
  private Threads() {}

  /** Waits until {@code thread} ended; an interrupt ends the waiting and stays set. */
  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
