package news.dateline.runtime.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who gets in.
 *
 * @param off anybody may do anything
 * @param publicReading anybody may read
 * @param tokens the file of tokens
 * @param requestsPerSecond how often one caller may ask, on average; 0 for as often as it likes
 */
public record AccessConfig(
    boolean off, boolean publicReading, Optional<Path> tokens, int requestsPerSecond) {
  private static final int MOST_REQUESTS = 1_000_000;

  /** Reads it. */
  public static AccessConfig from(Environment environment) {
    boolean none = environment.text(Setting.TOKENS_FILE).isEmpty();
    return new AccessConfig(
        environment.choice(Setting.AUTH, "on", "off").equals("off"),
        environment.choice(Setting.PUBLIC_READING, "on", "off").equals("on"),
        none ? Optional.empty() : Optional.of(environment.path(Setting.TOKENS_FILE)),
        environment.number(Setting.RATE_LIMIT, 0, MOST_REQUESTS));
  }

  /** What holds on loopback, where nothing else is said. */
  public static AccessConfig loopback() {
    return new AccessConfig(false, false, Optional.empty(), 0);
  }
}
