package news.dateline.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import news.dateline.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * When a source is polled next. After a success in its interval, or when the server says that its
 * document is no longer fresh, and a little later at random, so that sources added together drift
 * apart. After failures ever later, with full jitter: at random up to twice as late each time.
 */
final class Timetable {
  /** Never sooner. */
  static final Duration LEAST = Duration.ofSeconds(Source.LEAST_SECONDS);

  /** Never later, but where the server asks for it. */
  static final Duration MOST = Duration.ofSeconds(Source.MOST_SECONDS);

  /** As long as a server may ask us to wait. */
  static final Duration MOST_ASKED = Duration.ofDays(7);

  private static final int DRIFT_PARTS = 10;
  private static final int MOST_DOUBLINGS = 12;

  private final RandomGenerator random;

  Timetable(RandomGenerator random) {
    this.random = random;
  }

  /** After an answer that is as good as any. */
  Instant afterSuccess(Source source, Duration freshFor, Instant now) {
    Duration interval = Duration.ofSeconds(source.intervalSeconds());
    Duration wait = shorter(longer(interval, freshFor), MOST);
    return now.plus(shorter(wait.plus(upTo(interval.dividedBy(DRIFT_PARTS))), MOST));
  }

  /**
   * After a failure.
   *
   * @param failures how many there were in a row, at least 1
   * @param notBefore what the server asked for
   */
  Instant afterFailure(Source source, int failures, @Nullable Instant notBefore, Instant now) {
    Instant next = now.plus(longer(LEAST, upTo(ceiling(source, failures))));
    if (notBefore == null || !notBefore.isAfter(next)) {
      return next;
    }
    Instant latest = now.plus(MOST_ASKED);
    return notBefore.isBefore(latest) ? notBefore : latest;
  }

  /** The longest wait after so many failures. */
  static Duration ceiling(Source source, int failures) {
    int doublings = Math.min(failures, MOST_DOUBLINGS);
    return shorter(Duration.ofSeconds((long) source.intervalSeconds() << doublings), MOST);
  }

  private Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
