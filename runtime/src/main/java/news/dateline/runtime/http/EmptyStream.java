package news.dateline.runtime.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * The answer to an EventSource that is refused for now only. It gives up for ever at any status but
 * 200 (WHATWG HTML, section 9.2.3), and comes back after a stream that ends, however short.
 */
public final class EmptyStream {
  /** What an EventSource asks for. */
  public static final String MEDIA_TYPE = "text/event-stream";

  private EmptyStream() {}

  /** Whether {@code request} asks for a stream of events by name. */
  public static boolean suits(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.ACCEPT)
        .map(accept -> accept.toLowerCase(Locale.ROOT).contains(MEDIA_TYPE))
        .orElse(false);
  }

  /** Sends it; the client comes back {@code after} that time. */
  public static void send(ServerResponse response, Duration after) {
    response.status(Status.OK_200);
    response.header(HeaderNames.CONTENT_TYPE, MEDIA_TYPE + "; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(("retry: " + after.toMillis() + "\n\n").getBytes(StandardCharsets.UTF_8));
  }
}
