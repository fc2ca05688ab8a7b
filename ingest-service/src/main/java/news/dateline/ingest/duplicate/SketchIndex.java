package news.dateline.ingest.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sketches of the newest articles, found by what they share with another. Sketches are numbered
 * as they come; the oldest makes room for the newest. Memory is bounded by the window: some 130
 * bytes for each place in it, and up to 400 for each sketch.
 *
 * <p>The smallest hashes of a sketch lead to it through chains that only go back in time, as in a
 * sliding-window compressor: what left the window ends a chain and need not be taken out. Not
 * thread-safe.
 */
final class SketchIndex {
  /** How many hashes of a sketch lead to it. */
  private static final int DOORS = 16;

  /** How many sketches behind one hash are looked at, the newest first. */
  private static final int CROWD = 64;

  private static final int STEPS = 512;
  private static final int EMPTY = 0;

  /** Numbers are told apart in entries up to this; the window is far smaller. */
  private static final int CYCLE = 1 << 26;

  private final int window;
  private final @Nullable Sketch[] sketches;
  private final int[] heads;
  private final int[] older;
  private final long[] met = new long[Sketch.SHINGLES * CROWD];
  private int meetings;
  private long next;

  /** An empty index of the newest {@code window} sketches. */
  SketchIndex(int window) {
    if (window < 1 || window > Window.MOST_ARTICLES) {
      throw new IllegalArgumentException(
          "a window of 1 to " + Window.MOST_ARTICLES + ", not " + window);
    }
    this.window = window;
    this.sketches = new Sketch[window];
    this.older = new int[Math.multiplyExact(window, DOORS)];
    this.heads = new int[Math.max(1024, Integer.highestOneBit(window * (DOORS / 2)) * 2)];
  }

  /** What is like the sketch that was looked up. */
  record Match(long number, Likeness likeness) {}

  /** Remembers {@code sketch} as {@code number}, which is above all before it. */
  void add(long number, Sketch sketch) {
    if (number < next) {
      throw new IllegalArgumentException(number + " is not above " + (next - 1));
    }
    for (long skipped = Math.max(next, number - window); skipped < number; skipped++) {
      sketches[place(skipped)] = null;
    }
    next = number + 1;
    sketches[place(number)] = sketch;
    int[] hashes = sketch.shingles().hashes();
    for (int door = 0; door < Math.min(DOORS, hashes.length); door++) {
      int bucket = bucket(hashes[door]);
      older[place(number) * DOORS + door] = heads[bucket];
      heads[bucket] = entry(number, door);
    }
  }

  /** Forgets {@code number}, if it is there. */
  void remove(long number) {
    if (inWindow(number)) {
      sketches[place(number)] = null;
    }
  }

  /** All that is remembered and tells the same story, in no order. */
  List<Match> find(Sketch sketch) {
    meetings = 0;
    for (int hash : sketch.shingles().hashes()) {
      follow(hash);
    }
    Arrays.sort(met, 0, meetings);
    List<Match> matches = new ArrayList<>();
    for (int first = 0, end; first < meetings; first = end) {
      for (end = first + 1; end < meetings && met[end] == met[first]; ) {
        end++;
      }
      Sketch candidate = sketches[place(met[first])];
      if (candidate != null && end - first >= meetingsNeeded(sketch, candidate)) {
        Likeness likeness = Likeness.of(sketch, candidate);
        if (likeness.sameStory()) {
          matches.add(new Match(met[first], likeness));
        }
      }
    }
    return matches;
  }

  /**
   * Texts of one story share most of the doors that both can see, others now and then one. How many
   * are seen depends on how much longer one text is than the other. What needs so many misses with
   * one story less than twice in a thousand, and spares nearly all comparisons.
   */
  private static int meetingsNeeded(Sketch sketch, Sketch candidate) {
    long mine = sketch.shingles().total();
    long theirs = Math.max(1, candidate.shingles().total());
    long seen = mine >= theirs ? Sketch.SHINGLES * theirs / mine : DOORS * mine / theirs;
    seen = Math.min(seen, Math.min(mine, theirs));
    if (seen < 10) {
      return 1;
    }
    return seen < DOORS ? 2 : 3;
  }

  private void follow(int hash) {
    int entry = heads[bucket(hash)];
    long before = next;
    int crowd = 0;
    for (int step = 0; step < STEPS && entry != EMPTY && crowd < CROWD; step++) {
      long number = number(entry);
      if (number > before || !inWindow(number)) {
        return;
      }
      int door = (entry - 1) % DOORS;
      if (leads(number, door, hash)) {
        met[meetings++] = number;
        crowd++;
      }
      before = number;
      entry = older[place(number) * DOORS + door];
    }
  }

  private boolean leads(long number, int door, int hash) {
    Sketch sketch = sketches[place(number)];
    return sketch != null
        && door < sketch.shingles().hashes().length
        && sketch.shingles().hashes()[door] == hash;
  }

  private static int entry(long number, int door) {
    return (int) (number & (CYCLE - 1)) * DOORS + door + 1;
  }

  private long number(int entry) {
    long newest = next - 1;
    return newest - ((newest - (entry - 1) / DOORS) & (CYCLE - 1));
  }

  private boolean inWindow(long number) {
    return number >= 0 && number < next && number >= next - window;
  }

  private int place(long number) {
    return (int) (number % window);
  }

  private int bucket(int hash) {
    return (int) Mixing.mix(hash) & (heads.length - 1);
  }
}
