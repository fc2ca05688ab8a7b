package news.dateline.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The addresses that may be fetched: http and https, with a host, without credentials. */
public final class WebAddress {
  /** The longest, in characters. */
  public static final int MAX_LENGTH = 2048;

  private WebAddress() {}

  /**
   * Reads an address as people write it; scheme and host in lower case, without fragment.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static URI parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("it has more than " + MAX_LENGTH + " characters");
    }
    try {
      return check(new URI(text.strip()));
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException("it is no address: " + malformed.getReason(), malformed);
    }
  }

  /**
   * Where {@code location} leads from {@code base}.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static URI resolve(URI base, String location) {
    if (location.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("it has more than " + MAX_LENGTH + " characters");
    }
    try {
      return check(base.resolve(new URI(location.strip().replace(" ", "%20"))));
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException("it is no address: " + malformed.getReason(), malformed);
    }
  }

  private static URI check(URI address) throws URISyntaxException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("it does not begin with http:// or https://");
    }
    if (address.getHost() == null) {
      throw new IllegalArgumentException("it names no host");
    }
    if (address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("it has credentials in it, which everybody could read");
    }
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return new URI(scheme + "://" + host + port + path + query);
  }
}
