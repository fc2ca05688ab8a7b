package news.dateline.ingest.parse;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a page's address (RFC 3986, 6.2): scheme and host in lower case, without the
 * default port, user, fragment and the parameters that only track who clicked.
 */
public final class CanonicalUrl {
  /** As long as a domain name may be (RFC 1035); the JDK's encoder fails on much longer ones. */
  private static final int LONGEST_HOST = 253;

  private static final Pattern FORM =
      Pattern.compile(
          "(https?)://(?:[^/?#@]*@)?([^/?#@:]+|\\[[0-9A-Fa-f:.]+\\])(?::(\\d{0,5}))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRACKING = Pattern.compile("(?i)(?:utm_[^=]*|fbclid|gclid)(?:=.*)?");
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern HOST = Pattern.compile("[a-z0-9._~-]+|\\[[0-9a-f:.]+\\]");
  private static final String RESERVED = "%:/?@!$&'()*+,;=";
  private static final String ANCHOR = RESERVED + "?";
  private static final int LONGEST = 2048;

  private CanonicalUrl() {}

  /** The canonical form, or nothing when {@code text} is no address of a web page. */
  public static Optional<String> of(String text) {
    return of(text, false);
  }

  /**
   * The same.
   *
   * @param anchored whether the fragment is part of it, unless it too only tracks
   */
  static Optional<String> of(String text, boolean anchored) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String scheme = form.group(1).toLowerCase(Locale.ROOT);
    return host(form.group(2))
        .map(host ->
            scheme
                + "://"
                + host
                + port(scheme, form.group(3))
                + (form.group(4).isEmpty() ? "/" : encode(form.group(4)))
                + query(form.group(5))
                + (anchored ? fragment(form.group(6)) : ""))
        .filter(url -> url.length() <= LONGEST);
  }

  private static Optional<String> host(String host) {
    if (host.length() > LONGEST_HOST) {
      return Optional.empty();
    }
    try {
      String ascii = host.startsWith("[") ? host : IDN.toASCII(host);
      return Optional.of(ascii.toLowerCase(Locale.ROOT))
          .filter(name -> HOST.matcher(name).matches());
    } catch (IllegalArgumentException noDomainName) {
      return Optional.empty();
    }
  }

  private static String port(String scheme, @Nullable String port) {
    String standard = scheme.equals("https") ? "443" : "80";
    return port == null || port.isEmpty() || port.equals(standard) ? "" : ":" + port;
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
            .map(CanonicalUrl::encode)
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static String fragment(@Nullable String fragment) {
    boolean names = fragment != null && !fragment.isEmpty() && fragment.indexOf('=') < 0;
    return names
        ? "#" + Percent.encode(BAD_ESCAPE.matcher(fragment).replaceAll("%25"), ANCHOR)
        : "";
  }

  private static String encode(String part) {
    return Percent.encode(BAD_ESCAPE.matcher(part).replaceAll("%25"), RESERVED);
  }
}
