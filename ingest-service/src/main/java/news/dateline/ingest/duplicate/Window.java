package news.dateline.ingest.duplicate;

import java.time.Duration;

/**
 * Which articles a later one is compared with.
 *
 * @param articles how many of the newest; 0 links nothing
 * @param age for how long
 */
public record Window(int articles, Duration age) {
  /** The most articles there is room for. */
  public static final int MOST_ARTICLES = 10_000_000;
}
