package news.dateline.runtime.config;

import java.util.Set;

/**
 * Where a service listens, and for whom.
 *
 * @param host the interface
 * @param port 0 takes any free one
 * @param access who gets in
 */
public record HttpConfig(String host, int port, AccessConfig access) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

  /** On loopback, where callers need no token. */
  public HttpConfig(String host, int port) {
    this(host, port, AccessConfig.loopback());
  }

  /** Reads it; beyond loopback it takes tokens, or that access is off. */
  public static HttpConfig from(Environment environment, Setting port) {
    String host = environment.text(Setting.HTTP_HOST);
    AccessConfig access = AccessConfig.from(environment);
    boolean guarded = access.off() || access.publicReading() || access.tokens().isPresent();
    if (!guarded && !LOOPBACK.contains(host)) {
      throw environment.wrong(
          Setting.HTTP_HOST,
          "a loopback address, or DATELINE_TOKENS_FILE for those who may come in, or"
              + " DATELINE_AUTH=off to let anybody in");
    }
    return new HttpConfig(host, environment.port(port), access);
  }
}
