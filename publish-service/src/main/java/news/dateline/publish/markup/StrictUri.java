package news.dateline.publish.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Absolute URIs as RFC 3986 has them, which {@link URI} is more generous than: ASCII only, brackets
 * only around an IPv6 address, digits only as a port. Formats that check ({@code format: uri} of
 * JSON Schema, feed readers) refuse the rest.
 */
public final class StrictUri {
  private static final String ESCAPED = "%[0-9A-Fa-f]{2}";
  private static final String UNRESERVED = "A-Za-z0-9._~!$&'()*+,;=\\-";
  private static final String AUTHORITY =
      "(?:(?:[%1$s:]++|%2$s)*+@)?(?:\\[[0-9A-Fa-f:.]++]|(?:[%1$s]++|%2$s)*+)(?::[0-9]*+)?"
          .formatted(UNRESERVED, ESCAPED);
  private static final String PATH = "(?:[%s:@/]++|%s)*+".formatted(UNRESERVED, ESCAPED);
  private static final String TAIL = "(?:[%s:@/?]++|%s)*+".formatted(UNRESERVED, ESCAPED);
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*+:(?://%s(?![^/?#])|(?!//))%s(?:\\?%s)?(?:#%s)?"
              .formatted(AUTHORITY, PATH, TAIL, TAIL));

  private StrictUri() {}

  /**
   * {@code value} as an absolute URI: as it is where it is one, percent-encoded where that makes it
   * one, else empty.
   */
  public static Optional<String> of(String value) {
    if (!CleanText.of(value).equals(value)) {
      return Optional.empty();
    }
    try {
      String ascii = encodeBrackets(new URI(value).toASCIIString());
      return FORM.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** {@code value} as an address of the web, {@code http} or {@code https} with a host. */
  public static Optional<String> web(String value) {
    return of(value).filter(uri -> uri.regionMatches(true, 0, "http", 0, 4) && hasHost(uri));
  }

  private static boolean hasHost(String uri) {
    URI parsed = URI.create(uri);
    String scheme = parsed.getScheme();
    boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    return web && parsed.getHost() != null;
  }

  private static String encodeBrackets(String uri) {
    int tail = uri.contains("://") ? afterAuthority(uri) : 0;
    return uri.substring(0, tail) + uri.substring(tail).replace("[", "%5B").replace("]", "%5D");
  }

  private static int afterAuthority(String uri) {
    int index = uri.indexOf("://") + 3;
    while (index < uri.length() && "/?#".indexOf(uri.charAt(index)) < 0) {
      index++;
    }
    return index;
  }
}
