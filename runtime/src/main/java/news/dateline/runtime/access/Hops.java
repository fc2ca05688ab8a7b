package news.dateline.runtime.access;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the headers of proxies say of the way a request came, the oldest hop first. */
final class Hops {
  private static final String FOR = "for=";

  private Hops() {}

  /** Of {@code X-Forwarded-For}: addresses with commas. */
  static List<String> forwardedFor(List<String> lines) {
    List<String> hops = new ArrayList<>();
    for (String line : lines) {
      for (String hop : line.split(",", -1)) {
        hops.add(hop.strip());
      }
    }
    return hops;
  }

  /** Of {@code Forwarded} (RFC 7239); a hop that does not say for whom is empty. */
  static List<String> forwarded(List<String> lines) {
    List<String> hops = new ArrayList<>();
    for (String line : lines) {
      for (String element : split(line, ',')) {
        hops.add(node(element));
      }
    }
    return hops;
  }

  private static String node(String element) {
    for (String pair : split(element, ';')) {
      String stripped = pair.strip();
      if (stripped.regionMatches(true, 0, FOR, 0, FOR.length())) {
        return unquoted(stripped.substring(FOR.length()));
      }
    }
    return "";
  }

  /** Parts between {@code separator}s that are not in quotes. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int begin = 0;
    for (int place = 0; place < text.length(); place++) {
      char at = text.charAt(place);
      if (at == '"') {
        quoted = !quoted;
      } else if (at == '\\' && quoted) {
        place++;
      } else if (at == separator && !quoted) {
        parts.add(text.substring(begin, place));
        begin = place + 1;
      }
    }
    parts.add(text.substring(begin));
    return parts;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /**
   * The address of a hop, with a port or without, never looked up; empty for a name, {@code
   * unknown}, and what is no address at all.
   */
  static Optional<InetAddress> address(String hop) {
    String address = hop;
    int bracket = hop.indexOf(']');
    if (hop.startsWith("[") && bracket > 0) {
      address = hop.substring(1, bracket);
    } else if (hop.indexOf(':') == hop.lastIndexOf(':') && hop.indexOf(':') > 0) {
      address = hop.substring(0, hop.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
