package news.dateline.publish.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.dateline.publish.view.Analysis;

/**
 * What is searched for. Values of the same filter widen it, different filters narrow.
 *
 * @param words what the article says; empty for any
 * @param filters of each kind ({@code region}, {@code program}, {@code country}, {@code language},
 *     {@code source}) the wanted ids
 * @param from not published before
 * @param to published before
 * @param order what comes first
 * @param limit how many articles a page has
 * @param cursor where the page begins; empty for the first
 * @param facets whether to count by facet; the first page only
 */
public record SearchRequest(
    String words,
    Map<String, List<String>> filters,
    Optional<Instant> from,
    Optional<Instant> to,
    Order order,
    int limit,
    Optional<String> cursor,
    boolean facets) {
  /** What one can filter by. */
  public static final List<String> KINDS =
      List.of("region", "program", "country", "language", "source");

  /** The longest search text, in characters. */
  public static final int MAX_CHARACTERS = 500;

  /** How many words one may search for. */
  public static final int MAX_WORDS = 32;

  /** Of how many words or, where no blanks tell words apart, characters these may consist. */
  public static final int MAX_PARTS = 128;

  /** How many values all filters may have together. */
  public static final int MAX_FILTERS = 64;

  /** How many articles a page has at the most. */
  public static final int MAX_LIMIT = 100;

  private static final int LIMIT = 20;
  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final List<String> OTHERS =
      List.of("q", "from", "to", "sort", "limit", "cursor", "facets");

  /** Copies. */
  public SearchRequest {
    Map<String, List<String>> copy = new TreeMap<>();
    filters.forEach((kind, ids) -> copy.put(kind, List.copyOf(ids)));
    filters = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * Reads the parameters of an address.
   *
   * @throws BadSearchException naming the first that cannot be, and what was expected
   */
  public static SearchRequest of(Map<String, List<String>> parameters) {
    for (String name : parameters.keySet()) {
      if (!KINDS.contains(name) && !OTHERS.contains(name)) {
        throw new BadSearchException(
            "unknown-parameter",
            "There is no parameter %s; there are %s, %s."
                .formatted(name, String.join(", ", OTHERS), String.join(", ", KINDS)));
      }
    }
    String words = words(parameters);
    return new SearchRequest(
        words,
        filters(parameters),
        one(parameters, "from").map(text -> instant("from", text, false)),
        one(parameters, "to").map(text -> instant("to", text, true)),
        order(parameters, words),
        limit(parameters),
        one(parameters, "cursor"),
        facets(parameters));
  }

  private static boolean facets(Map<String, List<String>> parameters) {
    String facets = one(parameters, "facets").orElse("true");
    if (!facets.equals("true") && !facets.equals("false")) {
      throw new BadSearchException("bad-facets", "Expected facets to be true or false.");
    }
    return facets.equals("true");
  }

  private static Optional<String> one(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new BadSearchException("repeated-parameter", "Expected " + name + " once.");
    }
    return values.stream().findFirst().map(String::strip).filter(text -> !text.isEmpty());
  }

  private static String words(Map<String, List<String>> parameters) {
    String words = one(parameters, "q").orElse("");
    int count = words.isEmpty() ? 0 : words.split("\\s++").length;
    if (words.length() > MAX_CHARACTERS || count > MAX_WORDS) {
      throw new BadSearchException(
          "search-too-complex",
          "Expected q to have at most %d words and %d characters, not %d and %d."
              .formatted(MAX_WORDS, MAX_CHARACTERS, count, words.length()));
    }
    int parts = Analysis.words(words);
    if (parts > MAX_PARTS) {
      throw new BadSearchException(
          "search-too-complex",
          "Expected q to have at most %d characters of Chinese or Japanese, or parts of words, not %d."
              .formatted(MAX_PARTS, parts));
    }
    return words;
  }

  private static Map<String, List<String>> filters(Map<String, List<String>> parameters) {
    Map<String, List<String>> filters = new TreeMap<>();
    int count = 0;
    for (String kind : KINDS) {
      List<String> ids = new ArrayList<>();
      for (String id : parameters.getOrDefault(kind, List.of())) {
        if (!id.isBlank()) {
          ids.add(normal(kind, id.strip()));
        }
      }
      count += ids.size();
      if (!ids.isEmpty()) {
        filters.put(kind, ids);
      }
    }
    if (count > MAX_FILTERS) {
      throw new BadSearchException(
          "search-too-complex",
          "Expected at most " + MAX_FILTERS + " values of filters, not " + count + ".");
    }
    return filters;
  }

  private static String normal(String kind, String id) {
    return switch (kind) {
      case "country" -> country(id);
      case "source" -> id;
      default -> id.toLowerCase(Locale.ROOT);
    };
  }

  private static String country(String id) {
    if (!COUNTRY.matcher(id).matches()) {
      throw new BadSearchException(
          "bad-country", "Expected country to be an ISO 3166-1 code such as KR.");
    }
    return id.toUpperCase(Locale.ROOT);
  }

  private static Order order(Map<String, List<String>> parameters, String words) {
    Optional<String> sort = one(parameters, "sort");
    if (sort.isEmpty()) {
      return words.isEmpty() ? Order.NEWEST : Order.RELEVANCE;
    }
    return sort.flatMap(Order::of)
        .orElseThrow(() ->
            new BadSearchException(
                "bad-sort", "Expected sort to be newest, updated or relevance."));
  }

  private static int limit(Map<String, List<String>> parameters) {
    Optional<String> limit = one(parameters, "limit");
    if (limit.isEmpty()) {
      return LIMIT;
    }
    try {
      int number = Integer.parseInt(limit.get());
      if (number >= 0 && number <= MAX_LIMIT) {
        return number;
      }
    } catch (NumberFormatException malformed) {
      // The same as out of bounds.
    }
    throw new BadSearchException(
        "bad-limit", "Expected limit to be a whole number from 0 to " + MAX_LIMIT + ".");
  }

  private static Instant instant(String name, String text, boolean through) {
    try {
      if (text.length() == "2026-11-22".length()) {
        LocalDate day = LocalDate.parse(text);
        return (through ? day.plusDays(1) : day).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      return Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw new BadSearchException(
          "bad-time",
          "Expected %s to be a day such as 2026-11-22 or an instant such as 2026-11-22T10:00:00Z."
              .formatted(name));
    }
  }
}
