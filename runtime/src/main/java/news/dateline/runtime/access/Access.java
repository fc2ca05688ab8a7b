package news.dateline.runtime.access;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.runtime.config.AccessConfig;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * Decides who asks, and what they may do.
 *
 * <ul>
 *   <li>A bearer token (RFC 6750) counts wherever it is sent; one that nobody knows is refused.
 *   <li>Without one, callers on this machine may do everything: from a loopback address, to a
 *       loopback name, not passed on by a proxy. So may everybody where access is off.
 *   <li>Everybody else may read where reading is public, and nothing otherwise.
 *   <li>A page of another origin changes nothing on a reader's behalf: browsers say where a request
 *       comes from.
 * </ul>
 */
public final class Access {
  private static final HeaderName FORWARDED = HeaderNames.create("Forwarded");
  private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Set<String> LOOPBACK =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1", "ip6-localhost");
  private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);
  private static final String BEARER = "bearer ";

  private final boolean off;
  private final boolean publicReading;
  private final Tokens tokens;

  private Access(boolean off, boolean publicReading, Tokens tokens) {
    this.off = off;
    this.publicReading = publicReading;
    this.tokens = tokens;
  }

  /** As {@code config} says. */
  public static Access of(AccessConfig config) {
    return new Access(
        config.off(),
        config.publicReading(),
        config.tokens().map(file -> Tokens.in(file, System::nanoTime)).orElseGet(Tokens::none));
  }

  /**
   * Who asks.
   *
   * @throws ProblemException 401 for an unknown token or where one is missing, 403 for a page of
   *     another origin
   */
  Grant caller(ServerRequest request) {
    Optional<String> token = token(request);
    if (token.isPresent()) {
      return tokens
          .grant(token.get())
          .orElseThrow(() -> unauthorized("The token is not known here, or not any more."));
    }
    if (!SAFE.contains(request.prologue().method()) && crossOrigin(request)) {
      throw new ProblemException(
          new Problem(
              403,
              "cross-origin",
              "A page of another origin may not change anything here",
              "Without a token, requests that change something are taken from pages of this server"
                  + " and from programs only."));
    }
    if (off || local(request)) {
      return Grant.ANYBODY;
    }
    if (publicReading) {
      return Grant.PUBLIC;
    }
    throw unauthorized("Beyond loopback it takes a token: `Authorization: Bearer …`.");
  }

  /** A problem with status 401. */
  static ProblemException unauthorized(String detail) {
    return new ProblemException(
        new Problem(401, "unauthorized", "It takes a token that is known here", detail));
  }

  private static Optional<String> token(ServerRequest request) {
    if (!request.headers().contains(HeaderNames.AUTHORIZATION)) {
      return Optional.empty();
    }
    String value = request.headers().get(HeaderNames.AUTHORIZATION).get();
    if (!value.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw unauthorized("The header Authorization begins with Bearer, and the token follows.");
    }
    return Optional.of(value.substring(BEARER.length()).strip());
  }

  /** From this machine, meant for it: a name of somebody else's that leads here does not count. */
  private static boolean local(ServerRequest request) {
    SocketAddress peer = request.remotePeer().address();
    return peer instanceof InetSocketAddress address
        && isLoopback(address.getAddress())
        && LOOPBACK.contains(host(request.authority()))
        && !request.headers().contains(FORWARDED)
        && !request.headers().contains(FORWARDED_FOR);
  }

  private static boolean isLoopback(InetAddress address) {
    return address != null && address.isLoopbackAddress();
  }

  private static String host(String authority) {
    int port = authority.lastIndexOf(':');
    boolean bare = port < 0 || authority.endsWith("]");
    return (bare ? authority : authority.substring(0, port)).toLowerCase(Locale.ROOT);
  }

  private static boolean crossOrigin(ServerRequest request) {
    Optional<String> site = header(request, FETCH_SITE);
    if (site.isPresent()) {
      return !site.get().equals("same-origin") && !site.get().equals("none");
    }
    Optional<String> origin = header(request, HeaderNames.ORIGIN);
    return origin.isPresent() && !request.authority().equalsIgnoreCase(authority(origin.get()));
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException opaque) {
      return "null";
    }
  }

  private static Optional<String> header(ServerRequest request, HeaderName name) {
    return request.headers().contains(name)
        ? Optional.of(request.headers().get(name)).map(Header::get)
        : Optional.empty();
  }
}
