package news.dateline.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What an answer means for somebody who polls. */
final class Answer {
  private static final int MAX_VALIDATOR = 4 * 1024;

  private Answer() {}

  /**
   * Reads it, and its body where that counts.
   *
   * @throws IOException when the body is too large, ends early or cannot be decompressed
   */
  static Hop read(ClassicHttpResponse response, URI url, @Nullable URI movedTo, Instant now)
      throws IOException {
    int status = response.getCode();
    return switch (status) {
      case 200, 203 -> new Hop.Arrived(document(response, url, movedTo));
      case 304 -> new Hop.Arrived(new Fetched.NotModified(movedTo, fresh(response)));
      case 301, 308 -> redirect(response, url, true);
      case 302, 303, 307 -> redirect(response, url, false);
      case Fetched.Failed.GONE -> failed(status, "the server says it is gone for good (410)", null);
      default -> failed(status, "the server answers " + status, retryAfter(response, now));
    };
  }

  private static Fetched document(ClassicHttpResponse response, URI url, @Nullable URI movedTo)
      throws IOException {
    byte[] body = new byte[0];
    if (response.getEntity() != null) {
      String encoding = value(response, HttpHeaders.CONTENT_ENCODING);
      body =
          Content.read(
              response.getEntity().getContent(),
              encoding == null ? "" : encoding,
              Fetcher.MAX_BYTES);
    }
    if (body.length == 0) {
      return new Fetched.Failed(response.getCode(), "the document is empty", null);
    }
    return new Fetched.Document(
        body,
        value(response, HttpHeaders.CONTENT_TYPE),
        validator(response, HttpHeaders.ETAG),
        validator(response, HttpHeaders.LAST_MODIFIED),
        url,
        movedTo,
        fresh(response));
  }

  private static Hop redirect(ClassicHttpResponse response, URI url, boolean permanent) {
    String location = value(response, HttpHeaders.LOCATION);
    if (location == null) {
      return failed(response.getCode(), "a redirect that does not say where to", null);
    }
    try {
      return new Hop.Onward(WebAddress.resolve(url, location), permanent);
    } catch (IllegalArgumentException malformed) {
      return failed(
          response.getCode(), "a redirect that is not followed: " + malformed.getMessage(), null);
    }
  }

  private static Hop failed(int status, String problem, @Nullable Instant notBefore) {
    return new Hop.Arrived(new Fetched.Failed(status, problem, notBefore));
  }

  private static @Nullable Instant retryAfter(ClassicHttpResponse response, Instant now) {
    String value = value(response, HttpHeaders.RETRY_AFTER);
    return value == null ? null : RetryAfter.parse(value, now).orElse(null);
  }

  private static Duration fresh(ClassicHttpResponse response) {
    String value = value(response, HttpHeaders.CACHE_CONTROL);
    return value == null ? Duration.ZERO : Freshness.of(value);
  }

  /** One that is too long to be kept is not sent back. */
  private static @Nullable String validator(ClassicHttpResponse response, String name) {
    String value = value(response, name);
    return value == null || value.length() > MAX_VALIDATOR ? null : value;
  }

  private static @Nullable String value(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? null : header.getValue().strip();
  }
}
