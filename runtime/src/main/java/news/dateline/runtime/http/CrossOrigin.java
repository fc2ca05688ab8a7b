package news.dateline.runtime.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;

/**
 * Lets pages of any origin read an answer (Fetch, section 3.3): without these headers a browser
 * keeps it from them, a refusal and when to ask again included.
 */
public final class CrossOrigin {
  private static final HeaderName ALLOW_ORIGIN = HeaderNames.create("Access-Control-Allow-Origin");
  private static final HeaderName EXPOSE_HEADERS =
      HeaderNames.create("Access-Control-Expose-Headers");

  private CrossOrigin() {}

  /** Lets them read {@code response}, and the headers in it that say more than the body does. */
  public static void allow(ServerResponse response) {
    response.header(ALLOW_ORIGIN, "*");
    response.header(EXPOSE_HEADERS, "ETag, Last-Modified, Link, Location, Retry-After");
  }
}
