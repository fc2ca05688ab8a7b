package news.dateline.broker;

import java.nio.file.Path;

/**
 * What an {@link EmbeddedBroker} needs to know.
 *
 * @param dataDirectory where it keeps everything; created when missing
 * @param port where clients find it on this machine; 0 takes any free one
 */
public record BrokerConfig(Path dataDirectory, int port) {
  private static final int MAX_PORT = 65_535;

  /** Checks the range of the port. */
  public BrokerConfig {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("a port is from 0 to " + MAX_PORT + ", not " + port);
    }
  }
}
