package news.dateline.runtime.config;

import java.util.Set;

/**
 * Where a service listens.
 *
 * @param host the interface
 * @param port 0 takes any free one
 */
public record HttpConfig(String host, int port) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

  /**
   * Reads it; beyond loopback it takes {@code DATELINE_AUTH=off}, as long as there are no tokens.
   */
  public static HttpConfig from(Environment environment, Setting port) {
    String host = environment.text(Setting.HTTP_HOST);
    boolean open = environment.choice(Setting.AUTH, "on", "off").equals("off");
    if (!open && !LOOPBACK.contains(host)) {
      throw environment.wrong(
          Setting.HTTP_HOST, "a loopback address, or DATELINE_AUTH=off to let anybody in");
    }
    return new HttpConfig(host, environment.port(port));
  }
}
