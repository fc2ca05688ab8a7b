package news.dateline.publish.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of several media types a client likes best (RFC 9110, section 12.5.1). */
final class Accepted {
  private static final int MAX_RANGES = 100;

  private Accepted() {}

  /**
   * The best of {@code offered}, the first where it is all the same to the client; empty when it
   * takes none.
   *
   * @param accept the header; empty takes anything
   */
  static Optional<String> best(String accept, List<String> offered) {
    if (accept.isBlank()) {
      return Optional.of(offered.getFirst());
    }
    String best = null;
    double highest = 0;
    for (String type : offered) {
      double quality = quality(accept, type);
      if (quality > highest) {
        highest = quality;
        best = type;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The quality of the most specific range that {@code type} is in. */
  private static double quality(String accept, String type) {
    double quality = 0;
    int specific = -1;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", MAX_RANGES)) {
      int semicolon = range.indexOf(';');
      String name = (semicolon < 0 ? range : range.substring(0, semicolon)).strip();
      int rank = rank(name, type);
      if (rank > specific) {
        specific = rank;
        quality = semicolon < 0 ? 1 : quality(range.substring(semicolon + 1));
      }
    }
    return quality;
  }

  private static int rank(String range, String type) {
    if (range.equals(type)) {
      return 2;
    }
    boolean family =
        range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
    if (range.equals("*/*")) {
      return 0;
    }
    return family ? 1 : -1;
  }

  /** The {@code q} among {@code parameters}; 1 without one, 0 where it cannot be read. */
  static double quality(String parameters) {
    for (String parameter : parameters.split(";", MAX_RANGES)) {
      String[] pair = parameter.strip().split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("q")) {
        try {
          return Math.clamp(Double.parseDouble(pair[1].strip()), 0, 1);
        } catch (NumberFormatException malformed) {
          return 0;
        }
      }
    }
    return 1;
  }
}
