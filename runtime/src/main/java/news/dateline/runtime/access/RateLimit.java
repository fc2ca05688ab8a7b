package news.dateline.runtime.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import news.dateline.runtime.http.Problem;

/**
 * How often one caller may ask: so many requests a second on average, twice as many at once. A
 * caller is a token, or an address where there is none.
 */
final class RateLimit {
  private static final int MOST_CALLERS = 100_000;

  private final int perSecond;
  private final TrustedProxies proxies;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterAccess(Duration.ofMinutes(1))
          .build();

  /**
   * {@code perSecond} 0: no limit.
   *
   * @param proxies say whose address counts
   */
  RateLimit(int perSecond, TrustedProxies proxies) {
    this.perSecond = perSecond;
    this.proxies = proxies;
  }

  /**
   * Counts a request.
   *
   * @return how long to wait when it is one too many; zero when it is not
   */
  Duration count(ServerRequest request, Grant caller) {
    if (perSecond == 0) {
      return Duration.ZERO;
    }
    String key = caller.named() ? "token " + caller.name() : proxies.caller(request);
    ConsumptionProbe probe = buckets.get(key, any -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
  }

  /** What a caller is told that has to {@code wait}. */
  Problem tooMany(Duration wait) {
    return new Problem(
        429,
        "too-many-requests",
        "Too many requests",
        "The limit is "
            + perSecond
            + " requests a second; ask again in "
            + wait.toSeconds()
            + " s.");
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
