package news.dateline.runtime.net;

import java.net.InetAddress;
import java.util.Arrays;

/** The addresses that begin with the same bits (RFC 4632, RFC 4291). */
public final class Network {
  private final byte[] prefix;
  private final int bits;

  private Network(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code fc00::/7}, or an address, which stands for itself alone. They
   * are never looked up.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Network of(String text) {
    int slash = text.indexOf('/');
    try {
      byte[] prefix =
          InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash)).getAddress();
      int all = prefix.length * Byte.SIZE;
      int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > all) {
        throw new IllegalArgumentException("expected 0 to " + all + " bits");
      }
      return new Network(prefix, bits);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("not a network: " + text, malformed);
    }
  }

  /** Whether {@code address} is one of them. */
  public boolean contains(InetAddress address) {
    return contains(address.getAddress());
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
