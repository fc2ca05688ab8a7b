package news.dateline.publish.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.regex.Pattern;
import news.dateline.publish.view.ViewUnavailableException;
import news.dateline.runtime.http.CrossOrigin;
import news.dateline.runtime.http.Methods;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * Addresses that are only read: GET and HEAD, from pages of any origin (CORS); other methods get
 * 405 and what is allowed.
 */
public final class Reading {
  private static final String ALLOWED = "GET, HEAD, OPTIONS";
  private static final HeaderName ALLOW_METHODS =
      HeaderNames.create("Access-Control-Allow-Methods");
  private static final HeaderName ALLOW_HEADERS =
      HeaderNames.create("Access-Control-Allow-Headers");
  private static final HeaderName MAX_AGE = HeaderNames.create("Access-Control-Max-Age");
  private static final HeaderName CONTENT_TYPE_OPTIONS =
      HeaderNames.create("X-Content-Type-Options");

  private static final Pattern PATHS = Pattern.compile("/(?:feeds|articles|stream)(?:/.*)?");

  private Reading() {}

  /** Whether pages of any origin may read what is at {@code path}, also that they may not now. */
  public static boolean isShared(String path) {
    return PATHS.matcher(path).matches();
  }

  /** Adds {@code handler} for {@code path} to {@code routing}. */
  static void at(HttpRouting.Builder routing, String path, Handler handler) {
    routing.any(path, (request, response) -> serve(request, response, handler));
  }

  private static void serve(ServerRequest request, ServerResponse response, Handler handler)
      throws Exception {
    Method method = request.prologue().method();
    CrossOrigin.allow(response);
    response.header(CONTENT_TYPE_OPTIONS, "nosniff");
    if (method.equals(Method.GET) || method.equals(Method.HEAD)) {
      try {
        handler.handle(request, response);
      } catch (ViewUnavailableException unavailable) {
        throw notReady(unavailable.reason());
      }
    } else if (method.equals(Method.OPTIONS)) {
      response.header(HeaderNames.ALLOW, ALLOWED);
      response.header(ALLOW_METHODS, ALLOWED);
      response.header(
          ALLOW_HEADERS,
          "Accept, Authorization, If-None-Match, If-Modified-Since, Last-Event-ID, Cache-Control");
      response.header(MAX_AGE, "86400");
      response.status(Status.NO_CONTENT_204).send();
    } else {
      Methods.refuse(request, response, ALLOWED);
    }
  }

  /** Ends a request that the view cannot answer: what it lacks is not missing. */
  static ProblemException notReady(String reason) {
    return new ProblemException(
        new Problem(
            503,
            "not-ready",
            "The feeds cannot be read now",
            "Try again in a second: " + reason + "."));
  }
}
