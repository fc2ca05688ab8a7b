package news.dateline.publish.stream;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import news.dateline.publish.view.ViewUnavailableException;
import news.dateline.runtime.http.ProblemException;

/**
 * The answer to an EventSource that cannot be served yet. It gives up for ever at any status but
 * 200 (WHATWG HTML, section 9.2.3), and comes back after a stream that ends, however short.
 */
final class EmptyStream {
  static final String MEDIA_TYPE = "text/event-stream";

  private static final byte[] AGAIN = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);

  private EmptyStream() {}

  /** Whether it is the right answer to {@code request}, {@code refused} for now. */
  static boolean suits(ServerRequest request, RuntimeException refused) {
    return passes(refused)
        && request
            .headers()
            .first(HeaderNames.ACCEPT)
            .map(accept -> accept.toLowerCase(Locale.ROOT).contains(MEDIA_TYPE))
            .orElse(false);
  }

  /** Whether it is better some seconds later. */
  private static boolean passes(RuntimeException refused) {
    return refused instanceof ViewUnavailableException
        || (refused instanceof ProblemException problem
            && problem.problem().status() == Status.SERVICE_UNAVAILABLE_503.code());
  }

  static void send(ServerResponse response) {
    response.header(HeaderNames.CONTENT_TYPE, MEDIA_TYPE + "; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(AGAIN);
  }
}
