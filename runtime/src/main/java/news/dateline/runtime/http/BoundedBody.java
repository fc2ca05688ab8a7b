package news.dateline.runtime.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalLong;

/** The body of a request, never more of it than allowed. */
public final class BoundedBody {
  private BoundedBody() {}

  /**
   * Reads the whole body.
   *
   * @throws ProblemException with status 413, naming the limit, when it is longer than {@code
   *     limit} bytes
   */
  public static byte[] read(ServerRequest request, int limit) {
    OptionalLong declared = request.headers().contentLength();
    if (declared.isPresent() && declared.getAsLong() > limit) {
      throw tooLarge(limit, request.headers().get(HeaderNames.CONTENT_LENGTH).get() + " bytes");
    }
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream content = request.content().inputStream()) {
      byte[] body = content.readNBytes(limit + 1);
      if (body.length > limit) {
        throw tooLarge(limit, "more");
      }
      return body;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static ProblemException tooLarge(int limit, String size) {
    return new ProblemException(
        new Problem(
            413,
            "too-large",
            "The body is too large",
            "The limit is " + limit + " bytes; this body has " + size + ".",
            Map.of("limit", limit)));
  }
}
