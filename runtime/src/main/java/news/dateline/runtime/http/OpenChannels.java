package news.dateline.runtime.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels by which requests come, for a handler that goes on with the channel itself once its
 * response has begun. The server hands each channel over when it was accepted, to be configured,
 * and tells requests by the address of the other end, which no two open channels share.
 */
public final class OpenChannels implements SocketOptions {
  private static final Logger LOG = LoggerFactory.getLogger(OpenChannels.class);
  private static final int FEW = 1_024;

  private final SocketOptions options = SocketOptions.create();
  private final Map<SocketAddress, SocketChannel> channels = new ConcurrentHashMap<>();
  // Of the one thread that accepts.
  private int sweepAt = FEW;

  OpenChannels() {}

  /**
   * The channel by which {@code request} came, to one of our servers. Its handler leaves the
   * response alone from then on, and ends with a {@link
   * io.helidon.webserver.CloseConnectionException}.
   */
  public static SocketChannel of(ServerRequest request) {
    return request
        .context()
        .get(OpenChannels.class)
        .map(open -> open.channels.get(request.remotePeer().address()))
        .orElseThrow(() -> new IllegalStateException("the channel of a request is not known"));
  }

  @Override
  public void configureSocket(SocketChannel channel) {
    options.configureSocket(channel);
    try {
      channels.put(channel.getRemoteAddress(), channel);
    } catch (IOException gone) {
      LOG.debug("a client went before it was served", gone);
    }
    if (channels.size() > sweepAt) {
      channels.values().removeIf(known -> !known.isOpen());
      sweepAt = 2 * channels.size() + FEW;
    }
  }

  @Override
  public Map<SocketOption<?>, Object> socketOptions() {
    return options.socketOptions();
  }

  @Override
  public Duration connectTimeout() {
    return options.connectTimeout();
  }

  @Override
  public Duration readTimeout() {
    return options.readTimeout();
  }

  @Override
  public Optional<Integer> socketReceiveBufferSize() {
    return options.socketReceiveBufferSize();
  }

  @Override
  public Optional<Integer> socketSendBufferSize() {
    return options.socketSendBufferSize();
  }

  @Override
  public boolean socketReuseAddress() {
    return options.socketReuseAddress();
  }

  @Override
  public boolean socketKeepAlive() {
    return options.socketKeepAlive();
  }

  @Override
  public boolean tcpNoDelay() {
    return options.tcpNoDelay();
  }
}
