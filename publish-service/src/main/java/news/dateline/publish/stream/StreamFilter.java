package news.dateline.publish.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.FeedId;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * What a client of a stream wants: articles that carry, of each kind it names, at least one facet
 * it names, but for changes it leaves out.
 *
 * @param groups for each kind that is named, the facets of which one must be there
 * @param without reasons of updates that are left out; a withdrawal never is
 */
public record StreamFilter(List<Set<String>> groups, Set<EventReason> without)
    implements Predicate<Facets> {
  private static final int MOST_TERMS = 100;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}");
  private static final int LONGEST_SOURCE = 200;
  private static final Set<EventReason> LEFT_OUT =
      EnumSet.of(EventReason.COSMETIC, EventReason.RETAGGED);

  /** Copies the groups. */
  public StreamFilter {
    groups = groups.stream().map(Set::copyOf).toList();
    without = Set.copyOf(without);
  }

  /** The values of a query's parameter, none where it is not there. */
  public interface Query {
    /** All values of {@code name}. */
    List<String> all(String name);
  }

  /** What is in {@code feed}, as {@code query} narrows it: {@code role}, {@code without}. */
  public static StreamFilter of(FeedId feed, Query query) {
    List<Set<String>> groups = new ArrayList<>();
    if (!feed.equals(FeedId.ALL)) {
      groups.add(Set.of(feed.value()));
    }
    if (ownOnly(query)) {
      if (!feed.value().startsWith("program/")) {
        throw wrong("role", "own", "a program's feed to narrow");
      }
      groups.add(Set.of(own(feed.value())));
    }
    return new StreamFilter(groups, without(query));
  }

  /**
   * What {@code query} says: {@code region}, {@code program}, {@code country}, {@code language},
   * {@code source}, each as often as one likes and with commas, {@code role}, {@code without}.
   *
   * @param current the present id of a feed, for a former one
   * @throws ProblemException 400 naming what cannot be read or is too much
   */
  public static StreamFilter of(Query query, UnaryOperator<FeedId> current) {
    // Counted as they stand: what is too much is not looked up.
    int terms = groups(query, UnaryOperator.identity()).stream().mapToInt(Collection::size).sum();
    if (terms > MOST_TERMS) {
      throw new ProblemException(
          new Problem(
              400,
              "filter-too-large",
              "The filter has too many terms",
              "The limit is " + MOST_TERMS + "; this one has " + terms + "."));
    }
    return new StreamFilter(groups(query, current), without(query));
  }

  private static List<Set<String>> groups(Query query, UnaryOperator<FeedId> current) {
    List<Set<String>> groups = new ArrayList<>();
    Set<String> programs = feeds(query, "program", current);
    add(groups, feeds(query, "region", current));
    add(groups, ownOnly(query) ? owned(programs) : programs);
    add(groups, words(query, "country", COUNTRY, "an ISO 3166-1 code such as KR", Locale.ROOT));
    add(groups, languages(query));
    add(groups, sources(query));
    return groups;
  }

  private static void add(List<Set<String>> groups, Set<String> group) {
    if (!group.isEmpty()) {
      groups.add(group);
    }
  }

  private static List<String> values(Query query, String name) {
    return query.all(name).stream()
        .flatMap(value -> Pattern.compile(",").splitAsStream(value))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static Set<String> feeds(Query query, String kind, UnaryOperator<FeedId> current) {
    Set<String> feeds = new TreeSet<>();
    for (String value : values(query, kind)) {
      if (!SLUG.matcher(value).matches()) {
        throw wrong(kind, value, "the id of a " + kind);
      }
      feeds.add(current.apply(new FeedId(kind + "/" + value)).value());
    }
    return feeds;
  }

  private static Set<String> owned(Set<String> programs) {
    if (programs.isEmpty()) {
      throw wrong("role", "own", "?program= beside it");
    }
    Set<String> owned = new TreeSet<>();
    programs.forEach(program -> owned.add(own(program)));
    return owned;
  }

  private static String own(String program) {
    return Facets.OWN + program.substring(program.indexOf('/') + 1);
  }

  private static Set<String> words(
      Query query, String kind, Pattern form, String expected, Locale locale) {
    Set<String> words = new TreeSet<>();
    for (String value : values(query, kind)) {
      if (!form.matcher(value).matches()) {
        throw wrong(kind, value, expected);
      }
      words.add(kind + "/" + value.toUpperCase(locale));
    }
    return words;
  }

  /** In lower case: a language is compared without its case, and with its region or without. */
  private static Set<String> languages(Query query) {
    Set<String> languages = new TreeSet<>();
    for (String value : values(query, "language")) {
      if (!LANGUAGE.matcher(value).matches()) {
        throw wrong("language", value, "a BCP 47 tag such as pt-BR");
      }
      languages.add(Facets.LANGUAGE + value.toLowerCase(Locale.ROOT));
    }
    return languages;
  }

  /** A source may have a comma in its name: one parameter each. */
  private static Set<String> sources(Query query) {
    Set<String> sources = new TreeSet<>();
    for (String value : query.all("source")) {
      if (value.isBlank() || value.length() > LONGEST_SOURCE) {
        throw wrong("source", value.strip(), "1 to " + LONGEST_SOURCE + " characters");
      }
      sources.add("source/" + Facets.word(value));
    }
    return sources;
  }

  private static boolean ownOnly(Query query) {
    List<String> roles = values(query, "role");
    for (String role : roles) {
      if (!role.equals("own")) {
        throw wrong("role", role, "own");
      }
    }
    return !roles.isEmpty();
  }

  private static Set<EventReason> without(Query query) {
    Set<EventReason> reasons = EnumSet.noneOf(EventReason.class);
    for (String value : values(query, "without")) {
      reasons.add(
          LEFT_OUT.stream()
              .filter(reason -> reason.label().equals(value))
              .findFirst()
              .orElseThrow(() -> wrong("without", value, "cosmetic or retagged")));
    }
    return reasons;
  }

  private static ProblemException wrong(String name, String value, String expected) {
    String shown = value.length() > MOST_TERMS ? value.substring(0, MOST_TERMS) + "…" : value;
    return new ProblemException(
        new Problem(
            400,
            "bad-filter",
            "The filter cannot be read",
            "?" + name + "=" + shown + ": expected " + expected + "."));
  }

  @Override
  public boolean test(Facets facets) {
    if (facets.values().isEmpty()) {
      return false;
    }
    for (Set<String> group : groups) {
      if (!matches(group, facets)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Set<String> group, Facets facets) {
    for (String wanted : group) {
      if (facets.values().contains(wanted)) {
        return true;
      }
    }
    return group.stream().anyMatch(wanted -> wanted.startsWith(Facets.LANGUAGE))
        && facets.languages().stream().anyMatch(language -> speaks(group, language));
  }

  /** Who asks for {@code pt} also gets {@code pt-BR}. */
  private static boolean speaks(Set<String> group, String language) {
    String lower = language.toLowerCase(Locale.ROOT);
    return group.stream()
        .anyMatch(wanted -> lower.equals(wanted) || lower.startsWith(wanted + "-"));
  }

  /** Whether the client does not want to hear of it. */
  boolean leavesOut(FeedEvent seen) {
    return !seen.withdrawn() && without.contains(seen.reason());
  }
}
