package news.dateline.broker;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import kafka.server.KafkaConfig;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker in this process, its own controller, reachable at {@code localhost} by every
 * client of this machine. What it was given it still has after a restart on the same directory.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final DataDirectory directory;
  private final SingleNode node;
  private final int port;

  private EmbeddedBroker(DataDirectory directory, SingleNode node, int port) {
    this.directory = directory;
    this.node = node;
    this.port = port;
  }

  /**
   * Starts a broker and returns when clients can use it.
   *
   * @throws BrokerStartException when the port is taken, another broker has the directory, or the
   *     directory cannot be read
   */
  public static EmbeddedBroker start(BrokerConfig config) {
    DataDirectory directory = DataDirectory.take(config.dataDirectory());
    try {
      int port = freePort(config.port());
      BrokerSettings settings = new BrokerSettings(directory.logs(), port, freePort(0));
      directory.format(settings);
      return new EmbeddedBroker(directory, start(settings), port);
    } catch (RuntimeException failed) {
      directory.close();
      throw failed;
    }
  }

  private static SingleNode start(BrokerSettings settings) {
    SingleNode node = null;
    try {
      node = new SingleNode(new KafkaConfig(settings.properties(), false));
      node.start();
      return node;
    } catch (RuntimeException failed) {
      stop(node);
      throw failed instanceof BrokerStartException said
          ? said
          : new BrokerStartException("the broker cannot start: " + failed.getMessage(), failed);
    }
  }

  private static void stop(@Nullable SingleNode node) {
    if (node != null) {
      node.stop();
    }
  }

  /** The port asked for, or a free one for 0; asking here gives a clearer error than Kafka's. */
  private static int freePort(int wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(BrokerSettings.HOST), wanted));
      return socket.getLocalPort();
    } catch (BindException taken) {
      throw new BrokerStartException(
          "port " + wanted + " is taken: is another Kafka or Dateline running?", taken);
    } catch (IOException failed) {
      throw new BrokerStartException("port " + wanted + " cannot be used: " + failed, failed);
    }
  }

  /** Where clients find it: {@code localhost:<port>}. */
  public String bootstrapServers() {
    return BrokerSettings.HOST + ":" + port;
  }

  /** Its port. */
  public int port() {
    return port;
  }

  /** Stops it; what was acknowledged is on disk. */
  @Override
  public void close() {
    stop(node);
    directory.close();
  }
}
