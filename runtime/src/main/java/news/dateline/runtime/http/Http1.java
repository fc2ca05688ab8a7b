package news.dateline.runtime.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * HTTP/1 with two things that the server's own lacks: a client that says {@code Connection: close}
 * sees its connection closed (RFC 9112, section 9.6), and a client of HTTP/1.0, which nginx is to a
 * service by default, is served: one request, answered as HTTP/1.1 (section 2.3).
 */
final class Http1 implements ServerConnectionSelector {
  private static final byte LINE_FEED = '\n';

  private final Http1ConnectionSelector server;
  private final SlowReaders slow;

  /**
   * As {@code config} says; clients that do not read are left to {@code slow}. Its one listener for
   * what is received is {@link #listener}.
   */
  Http1(Http1Config config, SlowReaders slow) {
    this.slow = slow;
    this.server = Http1ConnectionSelector.builder().config(config).build();
  }

  /**
   * Ends connections after the request that asks for it, and tells {@code unreadable} whose request
   * it is. The server calls none of its listeners where there are two (Helidon 4.5.0), so there is
   * one.
   */
  static Http1ConnectionListener listener(Unreadable unreadable) {
    return new Http1ConnectionListener() {
      @Override
      public void prologue(ConnectionContext context, HttpPrologue prologue) {
        unreadable.serving(context);
      }

      @Override
      public void headers(ConnectionContext context, Headers headers) {
        if (context instanceof Client client
            && headers.containsToken(HeaderValues.CONNECTION_CLOSE)) {
          client.last();
        }
      }
    };
  }

  @Override
  public int bytesToIdentifyConnection() {
    return server.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData request) {
    return isHttp10(request) ? Support.SUPPORTED : server.supports(request);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return server.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    DataReader reader = context.dataReader();
    BufferData begun = reader.getBuffer(reader.available());
    boolean plain = begun.indexOf(LINE_FEED) >= 0 && !isHttp10(begun);
    Client client =
        new Client(context, plain ? reader : DataReader.create(new FirstLine(reader)), slow);
    return client.served(server.connection(client));
  }

  private static boolean isHttp10(BufferData request) {
    BufferData copy = request.copy();
    int end = copy.indexOf(LINE_FEED);
    return end > 0 && copy.readString(end, StandardCharsets.US_ASCII).endsWith(FirstLine.HTTP_1_0);
  }
}
