package news.dateline.runtime.net;

import java.net.InetAddress;
import java.util.Arrays;

/** The addresses that begin with the same bits (RFC 4632, RFC 4291). */
final class Network {
  private final byte[] prefix;
  private final int bits;

  private Network(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /** Reads {@code 10.0.0.0/8} or {@code fc00::/7}, which are never looked up. */
  static Network of(String text) {
    int slash = text.indexOf('/');
    try {
      byte[] prefix = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
      return new Network(prefix, Integer.parseInt(text.substring(slash + 1)));
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("not a network: " + text, malformed);
    }
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
      return false;
    }
    int rest = bits % 8;
    return rest == 0 || ((address[whole] ^ prefix[whole]) & 0xff) >> (8 - rest) == 0;
  }
}
