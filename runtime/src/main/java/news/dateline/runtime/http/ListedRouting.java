package news.dateline.runtime.http;

import io.helidon.http.Method;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.HttpService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A routing that can be listed, so that what a service answers can be compared with what it says it
 * answers ({@link ApiDocument}). Every route has a method, or any, and the pattern of a path; what
 * could not be listed is refused.
 */
final class ListedRouting implements HttpRouting.Builder {
  /** Before the pattern of a route that takes any method. */
  private static final String ANY = "*";

  private final HttpRouting.Builder routing;
  private final List<String> routes = new ArrayList<>();
  // What each pattern takes by name.
  private final Map<String, Map<Method, Handler>> named = new LinkedHashMap<>();

  ListedRouting(HttpRouting.Builder routing) {
    this.routing = routing;
  }

  /** Method and pattern of each route, as {@code GET /articles/{id}}, in their order. */
  List<String> routes() {
    return List.copyOf(routes);
  }

  @Override
  public HttpRouting.Builder route(Method method, String pattern, Handler handler) {
    routes.add(method.text() + " " + pattern);
    named.computeIfAbsent(pattern, _ -> new LinkedHashMap<>()).put(method, handler);
    routing.route(method, pattern, handler);
    return this;
  }

  /**
   * Adds what goes without saying, behind all that was said: {@code HEAD} where there is {@code
   * GET}, {@code OPTIONS}, and 405 for other methods. Not for patterns of which it was said what
   * any method gets.
   */
  void complete() {
    named.forEach((pattern, handlers) -> {
      if (!routes.contains(ANY + " " + pattern)) {
        Handler get = handlers.get(Method.GET);
        if (get != null) {
          routing.route(Method.HEAD, pattern, get);
        }
        String allowed = allowed(handlers.keySet());
        routing.any(pattern, (request, response) -> Methods.refuse(request, response, allowed));
      }
    });
  }

  private static String allowed(Set<Method> methods) {
    Set<String> allowed = new LinkedHashSet<>();
    for (Method method : methods) {
      allowed.add(method.text());
      if (method.equals(Method.GET)) {
        allowed.add(Method.HEAD.text());
      }
    }
    allowed.add(Method.OPTIONS.text());
    return String.join(", ", allowed);
  }

  @Override
  public HttpRouting.Builder any(String pattern, Handler... handlers) {
    routes.add(ANY + " " + pattern);
    routing.any(pattern, handlers);
    return this;
  }

  @Override
  public HttpRouting.Builder addFilter(Filter filter) {
    routing.addFilter(filter);
    return this;
  }

  @Override
  public <T extends Throwable> HttpRouting.Builder error(
      Class<T> type, ErrorHandler<? super T> handler) {
    routing.error(type, handler);
    return this;
  }

  @Override
  public HttpRouting.Builder route(HttpRoute route) {
    throw unlisted();
  }

  @Override
  public HttpRouting.Builder register(HttpService... services) {
    throw unlisted();
  }

  @Override
  public HttpRouting.Builder register(String pattern, HttpService... services) {
    throw unlisted();
  }

  @Override
  public HttpRouting.Builder addFeature(Supplier<? extends HttpFeature> feature) {
    throw unlisted();
  }

  @Override
  public HttpRouting.Builder maxReRouteCount(int count) {
    routing.maxReRouteCount(count);
    return this;
  }

  @Override
  public HttpRouting.Builder security(HttpSecurity security) {
    routing.security(security);
    return this;
  }

  @Override
  public HttpRouting.Builder copy() {
    throw unlisted();
  }

  @Override
  public HttpRouting build() {
    return routing.build();
  }

  private static UnsupportedOperationException unlisted() {
    return new UnsupportedOperationException(
        "a route has a method and a path, so that it can be listed");
  }
}
