package news.dateline.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a subscriber can choose by: the feeds, countries, languages and sources an article is
 * published under, and the programs whose own it is. Written in headers as words such as {@code
 * region/indo-pacific country/KP language/en source/yonhap}.
 *
 * @param values sorted, each {@code <kind>/<id>}; a source is percent-encoded where it must be
 */
public record Facets(Set<String> values) {
  /** Before the id of a program whose own the article is. */
  public static final String OWN = "own/";

  /** Before a language. */
  public static final String LANGUAGE = "language/";

  /** No facet at all: not published. */
  public static final Facets NONE = new Facets(Set.of());

  /** Copies and sorts. */
  public Facets {
    values = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  /** These and {@code others}. */
  public Facets plus(Facets others) {
    Set<String> union = new TreeSet<>(values);
    union.addAll(others.values);
    return new Facets(union);
  }

  /** Whether all of {@code wanted} are among them. */
  public boolean contains(Collection<String> wanted) {
    return values.containsAll(wanted);
  }

  /** Whether {@code feed} is among them; everything published is in {@code all}. */
  public boolean contains(FeedId feed) {
    return feed.equals(FeedId.ALL) ? !values.isEmpty() : values.contains(feed.value());
  }

  /** A text as it stands behind a facet's kind: one word among others separated by spaces. */
  public static String word(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The languages among them, with what stands before a language. */
  public java.util.List<String> languages() {
    return values.stream().filter(value -> value.startsWith(LANGUAGE)).toList();
  }

  /** The feeds among them, without {@code all}. */
  public java.util.List<FeedId> feeds() {
    return values.stream()
        .filter(value -> value.startsWith("region/") || value.startsWith("program/"))
        .map(FeedId::new)
        .toList();
  }
}
