package news.dateline.runtime.access;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Predicate;
import news.dateline.runtime.config.AccessConfig;
import news.dateline.runtime.http.CrossOrigin;
import news.dateline.runtime.http.EmptyStream;
import news.dateline.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Looks at who calls before any route does; health is everybody's to ask. */
public final class AccessFilter implements Filter {
  private static final int UNAUTHORIZED = 401;

  private final Access access;
  private final RateLimit limit;
  private final Predicate<String> everybodys;
  private final Predicate<String> shared;
  private final Counter tooManyRequests;
  private final Counter tooManyStreams;

  /**
   * As {@code config} says.
   *
   * @param everybodys the paths that everybody may read, with a token or without
   * @param shared the paths that pages of any origin may read: they may read there, too, that they
   *     were refused
   * @param meters count who is sent back, from zero on
   */
  public AccessFilter(
      AccessConfig config,
      Predicate<String> everybodys,
      Predicate<String> shared,
      MeterRegistry meters) {
    this.everybodys = everybodys;
    this.shared = shared;
    this.access = Access.of(config);
    this.limit =
        new RateLimit(config.requestsPerSecond(), new TrustedProxies(config.trustedProxies()));
    this.tooManyRequests = sentBack(meters, "request");
    this.tooManyStreams = sentBack(meters, "stream");
  }

  private static Counter sentBack(MeterRegistry meters, String what) {
    return Counter.builder("dateline.rate.limited")
        .description("Requests and streams that were sent back because of the rate limit")
        .tag("what", what)
        .register(meters);
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    // A preflight (CORS) never carries a token, and tells nothing but what may be asked.
    boolean open =
        request.path().path().startsWith("/health/")
            || request.prologue().method().equals(Method.OPTIONS);
    if (open || lets(request, response)) {
      chain.proceed();
    }
  }

  /** Whether the request may go on; if not, its sender was told. */
  private boolean lets(RoutingRequest request, RoutingResponse response) {
    Grant caller = Grant.PUBLIC;
    @Nullable ProblemException refused = null;
    try {
      caller = isEverybodys(request) ? Grant.PUBLIC : access.caller(request);
    } catch (ProblemException problem) {
      refused = problem;
    }
    // Who is refused is counted by address: guessing tokens is asking, too. What everybody may have
    // is a page and its parts, all asked for at once, and tells nothing.
    Duration wait = isEverybodys(request) ? Duration.ZERO : limit.count(request, caller);
    if (wait.isPositive() || refused != null) {
      share(request, response);
    }
    if (wait.isPositive()) {
      sendBack(request, response, wait);
      return false;
    }
    if (refused != null) {
      throw refuse(response, refused);
    }
    Callers.put(request, caller);
    return true;
  }

  private void share(RoutingRequest request, RoutingResponse response) {
    if (isRead(request) && shared.test(request.path().path())) {
      CrossOrigin.allow(response);
    }
  }

  private static ProblemException refuse(RoutingResponse response, ProblemException refused) {
    if (refused.problem().status() == UNAUTHORIZED) {
      response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"dateline\"");
    }
    return refused;
  }

  /** An EventSource is told when to come back in the only way it understands. */
  private void sendBack(RoutingRequest request, RoutingResponse response, Duration wait) {
    response.header(HeaderNames.RETRY_AFTER, Long.toString(wait.toSeconds()));
    if (request.prologue().method().equals(Method.GET) && EmptyStream.suits(request)) {
      tooManyStreams.increment();
      EmptyStream.send(response, wait);
    } else {
      tooManyRequests.increment();
      throw new ProblemException(limit.tooMany(wait));
    }
  }

  private boolean isEverybodys(RoutingRequest request) {
    return isRead(request) && everybodys.test(request.path().path());
  }

  private static boolean isRead(RoutingRequest request) {
    Method method = request.prologue().method();
    return method.equals(Method.GET) || method.equals(Method.HEAD);
  }
}
