package news.dateline.runtime.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.runtime.net.Network;

/**
 * Who gets in.
 *
 * @param off anybody may do anything
 * @param publicReading anybody may read
 * @param tokens the file of tokens
 * @param requestsPerSecond how often one caller may ask, on average; 0 for as often as it likes
 * @param trustedProxies who is believed when it says for whom it asks
 */
public record AccessConfig(
    boolean off,
    boolean publicReading,
    Optional<Path> tokens,
    int requestsPerSecond,
    List<Network> trustedProxies) {
  private static final int MOST_REQUESTS = 1_000_000;

  /** Copies the proxies. */
  public AccessConfig {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** Reads it. */
  public static AccessConfig from(Environment environment) {
    boolean none = environment.text(Setting.TOKENS_FILE).isEmpty();
    return new AccessConfig(
        environment.choice(Setting.AUTH, "on", "off").equals("off"),
        environment.choice(Setting.PUBLIC_READING, "on", "off").equals("on"),
        none ? Optional.empty() : Optional.of(environment.path(Setting.TOKENS_FILE)),
        environment.number(Setting.RATE_LIMIT, 0, MOST_REQUESTS),
        proxies(environment));
  }

  private static List<Network> proxies(Environment environment) {
    List<Network> proxies = new ArrayList<>();
    String text = environment.text(Setting.TRUSTED_PROXIES);
    for (String proxy : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      try {
        proxies.add(Network.of(proxy.strip()));
      } catch (IllegalArgumentException none) {
        throw environment.wrong(
            Setting.TRUSTED_PROXIES,
            "addresses or networks with commas, such as 127.0.0.1,10.0.0.0/8");
      }
    }
    return proxies;
  }

  /** What holds on loopback, where nothing else is said. */
  public static AccessConfig loopback() {
    return new AccessConfig(false, false, Optional.empty(), 0, List.of());
  }
}
