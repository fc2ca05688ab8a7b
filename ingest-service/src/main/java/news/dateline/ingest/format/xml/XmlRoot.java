package news.dateline.ingest.format.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.Encodings;
import org.jspecify.annotations.Nullable;

/**
 * The outermost start tag of a document, as far as it stands in its first characters.
 *
 * @param name the local name, in lower case
 * @param attributes the rest of the tag, as written
 */
public record XmlRoot(String name, String attributes) {
  private static final int DECLARATION = 256;

  /** The root of a document that begins with {@code beginning}; null where it is no markup. */
  public static @Nullable XmlRoot of(String beginning) {
    int start = afterProlog(beginning);
    if (start + 1 >= beginning.length()
        || beginning.charAt(start) != '<'
        || !Character.isLetter(beginning.charAt(start + 1))) {
      return null;
    }
    int end = start + 1;
    while (end < beginning.length() && isName(beginning.charAt(end))) {
      end++;
    }
    int close = beginning.indexOf('>', end);
    String qualified = beginning.substring(start + 1, end);
    return new XmlRoot(
        qualified.substring(qualified.indexOf(':') + 1).toLowerCase(Locale.ROOT),
        beginning.substring(end, close < 0 ? beginning.length() : close));
  }

  /** The document without XML declaration, comments and document type in front of its root. */
  static String withoutProlog(String text) {
    return text.substring(afterProlog(text));
  }

  private static int afterProlog(String text) {
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("<?", at)) {
        at = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at);
      } else if (text.startsWith("<!", at)) {
        at = afterDoctype(text, at);
      } else if (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff') {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Passes over an internal subset too: brackets and quotes count, nothing is read. */
  private static int afterDoctype(String text, int start) {
    boolean subset = false;
    for (int i = start + 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        subset = true;
      } else if (c == ']') {
        subset = false;
      } else if (c == '>' && !subset) {
        return i + 1;
      } else if (subset && (c == '"' || c == '\'')) {
        int quote = text.indexOf(c, i + 1);
        i = quote < 0 ? i : quote;
      } else if (subset && text.startsWith("<!--", i)) {
        i = after(text, "-->", i) - 1;
      }
    }
    return text.length();
  }

  private static int after(String text, String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end + mark.length();
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }

  /** The encoding of a document without a byte order mark: by its shape, or as it declares. */
  static Charset declared(byte[] bytes) {
    Charset shape = Encodings.shape(bytes);
    if (!shape.equals(StandardCharsets.UTF_8)) {
      return shape;
    }
    String start =
        new String(bytes, 0, Math.min(DECLARATION, bytes.length), StandardCharsets.ISO_8859_1);
    int end = start.indexOf("?>");
    if (!start.stripLeading().startsWith("<?xml") || end < 0) {
      return shape;
    }
    int at = start.indexOf("encoding", 0);
    return at < 0 || at > end
        ? shape
        : label(start.substring(at + 8, end))
            .flatMap(Encodings::named)
            .filter(charset -> !charset.name().startsWith("UTF-16"))
            .filter(charset -> !charset.name().startsWith("UTF-32"))
            .orElse(shape);
  }

  private static Optional<String> label(String rest) {
    int equals = rest.indexOf('=');
    String value = rest.substring(equals + 1).strip();
    if (equals < 0 || value.isEmpty()) {
      return Optional.empty();
    }
    int close = value.indexOf(value.charAt(0), 1);
    return close < 0 ? Optional.empty() : Optional.of(value.substring(1, close));
  }
}
