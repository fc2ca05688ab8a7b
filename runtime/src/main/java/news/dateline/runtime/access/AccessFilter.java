package news.dateline.runtime.access;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import news.dateline.runtime.config.AccessConfig;
import news.dateline.runtime.http.ProblemException;

/** Looks at who calls before any route does; health is everybody's to ask. */
public final class AccessFilter implements Filter {
  private static final int UNAUTHORIZED = 401;

  private final Access access;
  private final RateLimit limit;

  /** As {@code config} says. */
  public AccessFilter(AccessConfig config) {
    this.access = Access.of(config);
    this.limit = new RateLimit(config.requestsPerSecond());
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    // A preflight (CORS) never carries a token, and tells nothing but what may be asked.
    boolean open =
        request.path().path().startsWith("/health/")
            || request.prologue().method().equals(Method.OPTIONS);
    if (!open) {
      try {
        Grant caller = access.caller(request);
        limit.count(request, response, caller);
        Callers.put(request, caller);
      } catch (ProblemException refused) {
        if (refused.problem().status() == UNAUTHORIZED) {
          response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"dateline\"");
        }
        throw refused;
      }
    }
    chain.proceed();
  }
}
