package news.dateline.runtime.access;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import news.dateline.runtime.net.Network;

/**
 * Which address a request comes from. A proxy that is trusted is believed when it says for whom it
 * asks, in {@code Forwarded} (RFC 7239) or {@code X-Forwarded-For}; nobody else is. Each proxy adds
 * at the end, so that the caller is the last one named that is no trusted proxy itself: whatever a
 * caller wrote there before stands in front of it.
 */
final class TrustedProxies {
  private static final HeaderName FORWARDED = HeaderNames.create("Forwarded");
  private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
  private static final int MOST_HOPS = 32;

  private final List<Network> proxies;

  TrustedProxies(List<Network> proxies) {
    this.proxies = proxies;
  }

  /** The address of whoever calls, as text. */
  String caller(ServerRequest request) {
    SocketAddress peer = request.remotePeer().address();
    return peer instanceof InetSocketAddress address && address.getAddress() != null
        ? caller(address.getAddress(), lines(request, FORWARDED), lines(request, FORWARDED_FOR))
            .getHostAddress()
        : request.remotePeer().host();
  }

  private static List<String> lines(ServerRequest request, HeaderName name) {
    return request.headers().contains(name) ? request.headers().get(name).allValues() : List.of();
  }

  /**
   * Who calls by way of {@code peer}. Where both headers are there and do not agree, one of them is
   * the caller's own: neither is believed.
   */
  InetAddress caller(InetAddress peer, List<String> forwarded, List<String> forwardedFor) {
    if (!isTrusted(peer)) {
      return peer;
    }
    InetAddress one = caller(peer, Hops.forwarded(forwarded));
    InetAddress other = caller(peer, Hops.forwardedFor(forwardedFor));
    if (forwarded.isEmpty()) {
      return other;
    }
    return forwardedFor.isEmpty() || one.equals(other) ? one : peer;
  }

  /** What cannot be read ends the way back, at the last proxy that could be followed. */
  private InetAddress caller(InetAddress peer, List<String> hops) {
    InetAddress caller = peer;
    List<String> newestFirst = hops.reversed();
    for (String hop : newestFirst.subList(0, Math.min(MOST_HOPS, hops.size()))) {
      Optional<InetAddress> address = Hops.address(hop);
      if (address.isEmpty()) {
        return caller;
      }
      caller = address.get();
      if (!isTrusted(caller)) {
        return caller;
      }
    }
    return caller;
  }

  private boolean isTrusted(InetAddress address) {
    return proxies.stream().anyMatch(network -> network.contains(address));
  }
}
