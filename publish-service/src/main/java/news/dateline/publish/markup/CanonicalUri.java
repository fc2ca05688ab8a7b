package news.dateline.publish.markup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a URI is in the one form that RFC 3986, section 6.2, gives to all that mean the same:
 * scheme and host in lower case, no port that goes without saying, a path where there is a host, no
 * dots for segments, and escaped only what must be, in capitals and as UTF-8. Readers that compare
 * character by character take any other form for another entry.
 */
public final class CanonicalUri {
  // RFC 3986, appendix B.
  private static final Pattern PARTS =
      Pattern.compile("([^:/?#]+):(?://([^/?#]*))?([^?#]*)(?:\\?[^#]*)?(?:#.*)?");
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  // What an escaped percent sign followed by digits is, readers do not agree upon.
  private static final Pattern ESCAPED_TWICE = Pattern.compile("%25[0-9A-Fa-f]{2}");
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");
  private static final Pattern DOTS = Pattern.compile("(?:^|/)\\.\\.?(?:/|$)");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:\\[[0-9a-f:.]+]|[^@%:A-Z\\[\\]]*[^@%:A-Z\\[\\].])(?::([1-9][0-9]*))?");
  private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._~-]+@[a-z0-9.-]+");
  private static final Map<String, String> PORTS =
      Map.of("http", "80", "https", "443", "ftp", "21", "news", "119", "nntp", "119");

  private CanonicalUri() {}

  /** Whether {@code uri}, an absolute URI, is in its canonical form. */
  public static boolean is(String uri) {
    Matcher parts = PARTS.matcher(uri);
    if (!parts.matches()) {
      return false;
    }
    String scheme = parts.group(1);
    return isLower(scheme)
        && isHierarchy(scheme, parts.group(2), parts.group(3))
        && !ESCAPED_TWICE.matcher(uri).find()
        && isEscapedAsItMust(uri);
  }

  private static boolean isHierarchy(String scheme, @Nullable String authority, String path) {
    if (scheme.equals("mailto")) {
      return MAIL.matcher(path).matches();
    }
    boolean placed = authority == null || (isAuthority(scheme, authority) && !path.isEmpty());
    return placed && !DOTS.matcher(path).find();
  }

  private static boolean isAuthority(String scheme, String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    return parts.matches() && !Objects.equals(parts.group(1), PORTS.getOrDefault(scheme, ""));
  }

  private static boolean isLower(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isEscapedAsItMust(String uri) {
    StringBuilder text = new StringBuilder();
    Matcher escapes = ESCAPES.matcher(uri);
    while (escapes.find()) {
      Optional<String> meant = text(escapes.group());
      if (meant.isEmpty() || UNRESERVED.matcher(meant.get()).find()) {
        return false;
      }
      escapes.appendReplacement(text, Matcher.quoteReplacement(meant.get()));
    }
    return Normalizer.isNormalized(escapes.appendTail(text), Normalizer.Form.NFC);
  }

  /** What some escapes in a row stand for; empty where they are not in capitals or not UTF-8. */
  private static Optional<String> text(String escapes) {
    if (!escapes.equals(escapes.toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException otherwise) {
      return Optional.empty();
    }
  }
}
