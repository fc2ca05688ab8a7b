package news.dateline.enrich.retag;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many records this instance has still to read again. Not known until they have been counted
 * for what history is to be tagged with now: who waits for 0 must not find what was left of a goal
 * before.
 */
final class Remaining {
  private record Count(RetagGoal goal, long records) {}

  private final Supplier<RetagGoal> goal;
  private volatile @Nullable Count newest;

  /** Of the way to {@code goal}, whatever that is when it is asked for. */
  Remaining(Supplier<RetagGoal> goal) {
    this.goal = goal;
  }

  /** {@code records} are left on the way to {@code of}. */
  void count(RetagGoal of, long records) {
    newest = new Count(of, records);
  }

  /** Nobody counts any more. */
  void forget() {
    newest = null;
  }

  /** The number, or NaN as long as it is not known. */
  double value() {
    Count counted = newest;
    // Without a count there may be no taxonomy yet, and the goal waits for one.
    return counted != null && counted.goal().equals(goal.get()) ? counted.records() : Double.NaN;
  }
}
