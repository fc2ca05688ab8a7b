package news.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dateline.runtime.net.PublicAddresses;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Which addresses a fetch may connect to. The client connects to what this resolves and does not
 * look the name up again, so a name that changes its mind in between gains nothing.
 */
public final class Reach implements DnsResolver {
  /** Looks up a name, or reads an address. */
  interface Lookup {
    /** All its addresses. */
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** All addresses of the host are private. */
  static final class PrivateAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddress(String message) {
      super(message);
    }
  }

  private final Lookup lookup;
  private final Predicate<InetAddress> open;

  Reach(Lookup lookup, Predicate<InetAddress> open) {
    this.lookup = lookup;
    this.open = open;
  }

  /** Public addresses only, or any where {@code everywhere}. */
  public static Reach of(boolean everywhere) {
    return new Reach(
        InetAddress::getAllByName, everywhere ? address -> true : PublicAddresses::contains);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = lookup.addresses(host);
    InetAddress[] reached = Stream.of(all).filter(open).toArray(InetAddress[]::new);
    if (reached.length == 0) {
      throw new PrivateAddress(
          host
              + " is at "
              + all[0].getHostAddress()
              + ", which is not a public address; DATELINE_PRIVATE_ADDRESSES=on lets it in");
    }
    return reached;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
