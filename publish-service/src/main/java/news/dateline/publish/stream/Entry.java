package news.dateline.publish.stream;

import news.dateline.publish.view.Change;
import org.jspecify.annotations.Nullable;

/** One of the newest changes, and the way to the next: there once, however many follow. */
final class Entry {
  private final long number;
  private final @Nullable Change change;
  private volatile @Nullable Entry next;

  private Entry(long number, @Nullable Change change) {
    this.number = number;
    this.change = change;
  }

  /** What comes before the first. */
  static Entry start() {
    return new Entry(0, null);
  }

  /** The next one, which whoever follows sees from now on. */
  Entry append(Change following) {
    Entry entry = new Entry(number + 1, following);
    next = entry;
    return entry;
  }

  /** How many were before it. */
  long number() {
    return number;
  }

  /** The offset after it; 0 where nothing is known to be before it. */
  long end() {
    return change == null ? 0 : change.offset() + 1;
  }

  @Nullable Entry next() {
    return next;
  }

  Change change() {
    if (change == null) {
      throw new IllegalStateException("nothing happened before the first entry");
    }
    return change;
  }

  /** How much memory it takes. */
  long bytes() {
    return change == null ? 0 : change.ninjs().length;
  }
}
