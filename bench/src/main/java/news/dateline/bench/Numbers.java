package news.dateline.bench;

/** Gives out numbers of articles, none of them twice: no article is the revision of another. */
final class Numbers {
  private int next = 1;

  /** The next {@code count} of them. */
  Clocking next(int count) {
    Clocking clocking = new Clocking(next, count);
    next += count;
    return clocking;
  }
}
