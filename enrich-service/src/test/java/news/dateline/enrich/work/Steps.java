package news.dateline.enrich.work;

/** What {@link CountingClasses} counts into. */
public final class Steps {
  private static long taken;

  private Steps() {}

  /** Called before every branch, and so at least once in every round of every loop. */
  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  public static void take() {
    taken++;
  }

  static long taken() {
    return taken;
  }
}
