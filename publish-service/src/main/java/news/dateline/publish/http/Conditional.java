package news.dateline.publish.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Conditional requests (RFC 9110, section 13), compression and HEAD. A tag is strong and differs
 * between the plain and the compressed form; a date counts only when it is exactly the one that was
 * given out, so that no change within a second is missed.
 */
final class Conditional {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String COMPRESSED = "-gzip";
  private static final int MAX_TAGS = 100;

  /** How much of a body goes in one piece with the headers. */
  private static final int FIRST_BYTES = 8 * 1024;

  private final ServerRequest request;
  private final ServerResponse response;
  private final String tag;
  private final Optional<String> modified;

  /**
   * What is asked for.
   *
   * @param tag tells this state from every other; without quotes
   * @param modified when it came about, where that can be said to the second
   */
  Conditional(
      ServerRequest request, ServerResponse response, String tag, Optional<Instant> modified) {
    this.request = request;
    this.response = response;
    this.tag = tag;
    this.modified = modified.map(HTTP_DATE::format);
  }

  /**
   * Answers.
   *
   * @param vary what the answer depends on besides the encoding; may be empty
   * @param body made only when it is sent
   */
  void answer(String vary, Supplier<Representation> body) {
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    response.header(HeaderNames.VARY, vary.isEmpty() ? "Accept-Encoding" : vary);
    modified.ifPresent(date -> response.header(HeaderNames.LAST_MODIFIED, date));
    Optional<String> match = matchingTag();
    if (match.isPresent()) {
      response.header(HeaderNames.ETAG, match.get());
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    send(body.get());
  }

  private Optional<String> matchingTag() {
    Optional<String> ifNoneMatch =
        request.headers().contains(HeaderNames.IF_NONE_MATCH)
            ? Optional.of(
                String.join(",", request.headers().get(HeaderNames.IF_NONE_MATCH).allValues()))
            : Optional.empty();
    if (ifNoneMatch.isPresent()) {
      return tagAmong(ifNoneMatch.get());
    }
    boolean same =
        request.headers().first(HeaderNames.IF_MODIFIED_SINCE).isPresent()
            && request.headers().first(HeaderNames.IF_MODIFIED_SINCE).equals(modified);
    return same ? Optional.of(quoted(accepts(request) ? COMPRESSED : "")) : Optional.empty();
  }

  private Optional<String> tagAmong(String list) {
    String[] tags = list.split(",", MAX_TAGS);
    for (String candidate : tags) {
      String bare = candidate.strip();
      String strong = bare.startsWith("W/") ? bare.substring(2) : bare;
      if (strong.equals("*") || strong.equals(quoted("")) || strong.equals(quoted(COMPRESSED))) {
        return Optional.of(strong.equals("*") ? quoted("") : strong);
      }
    }
    return Optional.empty();
  }

  private String quoted(String suffix) {
    return '"' + tag + suffix + '"';
  }

  private void send(Representation body) {
    boolean compressed = body.isWorthCompressing() && accepts(request);
    response.header(HeaderNames.ETAG, quoted(compressed ? COMPRESSED : ""));
    send(request, response, body, compressed);
  }

  /** Sends {@code body}, compressed where the client likes it; only its headers for HEAD. */
  static void send(ServerRequest request, ServerResponse response, Representation body) {
    response.header(HeaderNames.VARY, "Accept-Encoding");
    send(request, response, body, body.isWorthCompressing() && accepts(request));
  }

  private static void send(
      ServerRequest request, ServerResponse response, Representation body, boolean compressed) {
    byte[] bytes = compressed ? body.gzip() : body.plain();
    response.header(HeaderNames.CONTENT_TYPE, body.contentType());
    if (compressed) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
    }
    if (request.prologue().method().equals(Method.HEAD)) {
      response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length));
      response.send();
    } else {
      write(response, bytes);
    }
  }

  /**
   * What does not go with the headers is sent from where it is: the server copies what it is given.
   */
  private static void write(ServerResponse response, byte[] bytes) {
    if (bytes.length <= FIRST_BYTES) {
      response.send(bytes);
      return;
    }
    response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length));
    try (OutputStream out = response.outputStream()) {
      out.write(bytes, 0, FIRST_BYTES);
      out.write(bytes, FIRST_BYTES, bytes.length - FIRST_BYTES);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Whether the client takes gzip (RFC 9110, section 12.5.3). */
  static boolean accepts(ServerRequest request) {
    if (!request.headers().contains(HeaderNames.ACCEPT_ENCODING)) {
      return false;
    }
    String accepted =
        String.join(",", request.headers().get(HeaderNames.ACCEPT_ENCODING).allValues());
    double any = 0;
    for (String coding : accepted.split(",", MAX_TAGS)) {
      String[] parts = coding.strip().toLowerCase(Locale.ROOT).split(";", 2);
      double quality = parts.length == 1 ? 1 : Accepted.quality(parts[1]);
      if (parts[0].strip().equals("gzip") || parts[0].strip().equals("x-gzip")) {
        return quality > 0;
      }
      if (parts[0].strip().equals("*")) {
        any = quality;
      }
    }
    return any > 0;
  }
}
