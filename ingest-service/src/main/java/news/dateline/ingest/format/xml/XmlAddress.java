package news.dateline.ingest.format.xml;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses relative to a base (RFC 3986, 5.2; XML Base). */
public final class XmlAddress {
  private XmlAddress() {}

  /** {@code address} against {@code base}; as it is where that cannot be. */
  public static String resolve(@Nullable String base, String address) {
    if (base == null || address.isEmpty()) {
      return base == null ? address : base;
    }
    try {
      if (address.startsWith("?")) {
        int query = base.indexOf('?');
        return (query < 0 ? base : base.substring(0, query)) + address;
      }
      return new URI(base).resolve(new URI(address)).toString();
    } catch (URISyntaxException noUri) {
      return address;
    }
  }
}
