package news.dateline.runtime.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * How often one caller may ask: so many requests a second on average, twice as many at once. A
 * caller is a token, or an address where there is none.
 */
final class RateLimit {
  private static final int MOST_CALLERS = 100_000;

  private final int perSecond;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterAccess(Duration.ofMinutes(1))
          .build();

  /** {@code perSecond} 0: no limit. */
  RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  /**
   * Counts a request.
   *
   * @throws ProblemException 429 with {@code Retry-After} when it is one too many
   */
  void count(ServerRequest request, ServerResponse response, Grant caller) {
    if (perSecond == 0) {
      return;
    }
    String key = caller.named() ? "token " + caller.name() : request.remotePeer().host();
    ConsumptionProbe probe = buckets.get(key, any -> bucket()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      response.header(HeaderNames.RETRY_AFTER, Long.toString(seconds));
      throw new ProblemException(
          new Problem(
              429,
              "too-many-requests",
              "Too many requests",
              "The limit is " + perSecond + " requests a second; ask again in " + seconds + " s."));
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
