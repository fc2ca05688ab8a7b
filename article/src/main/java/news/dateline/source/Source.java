package news.dateline.source;

import java.net.URI;
import java.time.Instant;

/**
 * An address that is polled: a feed in any accepted format, or a page. On the topic {@code
 * sources}, keyed by {@link #id()}.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param id made from the address
 * @param url http or https, without credentials and fragment
 * @param source in whose name its articles come
 * @param intervalSeconds how long from one poll to the next where all goes well
 * @param paused whether it waits for somebody to resume it
 * @param requests rises when somebody wants a poll at once: a poll that answered a lower one is
 *     overdue. Begins with the milliseconds since 1970, above whatever the address had before
 * @param added when
 * @param by whose token added it; empty without one
 */
public record Source(
    int schema,
    SourceId id,
    URI url,
    String source,
    int intervalSeconds,
    boolean paused,
    long requests,
    Instant added,
    String by) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;

  /** The shortest interval, in seconds. */
  public static final int LEAST_SECONDS = 60;

  /** The interval where nobody says, in seconds. */
  public static final int DEFAULT_SECONDS = 15 * 60;

  /** The longest interval, in seconds. */
  public static final int MOST_SECONDS = 24 * 60 * 60;

  /** Checks the interval; a source that nobody with a token added has no name there. */
  public Source {
    if (intervalSeconds < LEAST_SECONDS || intervalSeconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          "an interval has " + LEAST_SECONDS + " to " + MOST_SECONDS + " seconds");
    }
    by = by == null ? "" : by;
  }

  /** The same, to be polled at once. */
  public Source requested() {
    return new Source(schema, id, url, source, intervalSeconds, paused, requests + 1, added, by);
  }

  /** The same, paused. */
  public Source pause() {
    return new Source(schema, id, url, source, intervalSeconds, true, requests, added, by);
  }

  /** The same, no longer paused, to be polled at once. */
  public Source resume() {
    return new Source(schema, id, url, source, intervalSeconds, false, requests + 1, added, by);
  }

  /** The same, polled every {@code seconds} from now on, and now. */
  public Source every(int seconds) {
    return new Source(schema, id, url, source, seconds, paused, requests + 1, added, by);
  }

  /** The same in the name of {@code other}. */
  public Source inTheNameOf(String other) {
    return new Source(schema, id, url, other, intervalSeconds, paused, requests, added, by);
  }
}
