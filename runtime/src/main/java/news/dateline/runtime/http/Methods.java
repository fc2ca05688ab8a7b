package news.dateline.runtime.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Methods that an address does not take (RFC 9110, sections 9.3.7 and 15.5.6). */
public final class Methods {
  private Methods() {}

  /**
   * Answers what no handler of the address took: {@code OPTIONS} with what is allowed, any other
   * method with 405 and the same.
   *
   * @param allowed as in {@code Allow}, such as {@code GET, HEAD, OPTIONS}
   */
  public static void refuse(ServerRequest request, ServerResponse response, String allowed) {
    response.header(HeaderNames.ALLOW, allowed);
    if (request.prologue().method().equals(Method.OPTIONS)) {
      response.status(Status.NO_CONTENT_204).send();
      return;
    }
    HttpServer.send(
        response,
        new Problem(
            405,
            "method-not-allowed",
            "This address does not take that method",
            "Expected one of " + allowed + ", not " + request.prologue().method().text() + "."));
  }
}
