package news.dateline.publish.stream;

import java.nio.charset.StandardCharsets;
import news.dateline.article.EventKind;
import news.dateline.publish.view.Change;
import org.jspecify.annotations.Nullable;

/** One of the newest changes, and the way to the next: there once, however many follow. */
final class Entry {
  private static final int KINDS = EventKind.values().length;

  private final long number;
  private final @Nullable Change change;
  // What each kind of event begins with; made by whoever is first, the same whoever it is.
  private final byte[] @Nullable [] heads = new byte[KINDS][];
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

  /** The lines before its body, for subscribers that see a {@code kind}. */
  byte[] head(Cursor log, EventKind kind) {
    byte[] known = heads[kind.ordinal()];
    if (known == null) {
      known = head(log, change().offset(), kind);
      heads[kind.ordinal()] = known;
    }
    return known;
  }

  static byte[] head(Cursor log, long offset, EventKind kind) {
    return ("id: " + log.at(offset) + "\nevent: " + kind.label() + "\ndata: ")
        .getBytes(StandardCharsets.UTF_8);
  }
}
