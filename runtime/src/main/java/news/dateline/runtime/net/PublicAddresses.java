package news.dateline.runtime.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that anybody on the internet may be reached at, as the registries of special
 * purpose addresses have them (RFC 6890 and its successors). All others lead to ourselves, our
 * network or nowhere, and must not be called because a stranger says so.
 *
 * <p>Ask it about the address that is connected to, never about the text that names it: {@code
 * 127.1}, {@code 2130706433} and a name that resolves to loopback all are loopback. Forms that
 * carry an IPv4 address inside (mapped, compatible, NAT64, 6to4, Teredo) are not public, whatever
 * they carry, but for mapped ones, which are the address they carry.
 */
public final class PublicAddresses {
  private static final int MAPPED_PREFIX = 12;

  private static final List<Network> PRIVATE_4 =
      networks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by a carrier's customers
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local, cloud metadata
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** Global unicast: nothing outside it is public. */
  private static final Network GLOBAL_6 = Network.of("2000::/3");

  private static final List<Network> PRIVATE_6 =
      networks(
          "2001::/23", // protocol assignments, Teredo, ORCHID
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "3ffe::/16", // the former 6bone
          "3fff::/20"); // documentation

  private PublicAddresses() {}

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(Network::of).toList();
  }

  /** Whether {@code address} is one of them. */
  public static boolean contains(InetAddress address) {
    byte[] bytes = unmapped(address);
    List<Network> closed = bytes.length == 4 ? PRIVATE_4 : PRIVATE_6;
    boolean open = bytes.length == 4 || GLOBAL_6.contains(bytes);
    return open && closed.stream().noneMatch(network -> network.contains(bytes));
  }

  /** Java unmaps what it parses, yet not every address was parsed by Java. */
  private static byte[] unmapped(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address || !mapped(bytes)) {
      return bytes;
    }
    return Arrays.copyOfRange(bytes, MAPPED_PREFIX, bytes.length);
  }

  private static boolean mapped(byte[] bytes) {
    for (int place = 0; place < MAPPED_PREFIX; place++) {
      if (bytes[place] != (place < MAPPED_PREFIX - 2 ? 0 : (byte) 0xff)) {
        return false;
      }
    }
    return true;
  }
}
