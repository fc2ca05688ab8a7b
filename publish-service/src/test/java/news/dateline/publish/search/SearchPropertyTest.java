package news.dateline.publish.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import news.dateline.article.FeedId;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.Changes;
import news.dateline.publish.view.FeedView;

/** What a search finds is what one finds who looks at every article. */
class SearchPropertyTest {
  private static final List<String> WORDS = List.of("harbor", "ferry", "desert");
  private static final List<String> REGIONS = List.of("asia", "europe", "africa");
  private static final List<Instant> TIMES =
      List.of(
          Changes.START,
          Changes.START.minusMillis(1),
          Changes.START.minusSeconds(60),
          Changes.START.minusSeconds(15 * 60).plusMillis(1),
          Changes.START.minusSeconds(15 * 60),
          Instant.parse("2026-11-21T23:59:59.999Z"),
          Instant.parse("2026-11-22T00:00:00Z"),
          Instant.parse("2019-02-03T04:05:06Z"),
          Instant.parse("1969-07-20T20:17:40Z"),
          Instant.parse("0001-01-01T00:00:00Z"));

  /**
   * What becomes of one of a few articles.
   *
   * @param words its headline; none: it is killed
   */
  record Step(int article, List<String> words, Set<String> regions, Instant published) {}

  /** What is asked for. */
  record Wish(
      Set<String> words, Set<String> regions, Optional<Instant> from, Optional<Instant> to) {}

  /** An article as it is now. */
  private record Known(Change change, Step step) {
    /** By how it is told apart from what has the same time. */
    String key() {
      return change.uri().id().substring(0, 12);
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void everyOrderTotalAndFacetIsWhatIsCountedByHand(
      @ForAll("steps") List<Step> steps,
      @ForAll("wishes") Wish wish,
      @ForAll @IntRange(max = 60) int filled,
      @ForAll @IntRange(min = 1, max = 5) int limit)
      throws IOException {
    Path directory = Files.createTempDirectory("searched");
    try (FeedView view = FeedView.open(directory, "log")) {
      Map<Integer, Known> articles = take(view, steps, Math.min(filled, steps.size()));
      // Whoever asks for the newest brings the index up to date.
      view.count(FeedId.ALL);
      List<Known> matching =
          articles.values().stream().filter(known -> matches(known.step(), wish)).toList();

      Search search = new Search(view);
      assertThat(through(search, wish, Order.NEWEST, limit))
          .isEqualTo(sorted(matching, newestFirst()));
      assertThat(through(search, wish, Order.UPDATED, limit))
          .isEqualTo(
              sorted(
                  matching,
                  Comparator.comparing((Known known) -> known.change().offset()).reversed()));
      assertThat(through(search, wish, Order.RELEVANCE, limit))
          .containsExactlyInAnyOrderElementsOf(sorted(matching, newestFirst()));
      Found counted = search.find(request(wish, Order.NEWEST, 0, Optional.empty()));
      assertThat(counted.total()).contains((long) matching.size());
      assertThat(counted.counts().orElseThrow()).isEqualTo(counts(matching));
    } finally {
      delete(directory);
    }
  }

  private static Map<Integer, Known> take(FeedView view, List<Step> steps, int filled) {
    Map<Integer, Known> articles = new HashMap<>();
    Map<Integer, Change> newest = new HashMap<>();
    for (int offset = 0; offset < steps.size(); offset++) {
      if (offset == filled) {
        view.caughtUp();
      }
      Step step = steps.get(offset);
      Change before = newest.get(step.article());
      Change change =
          step.words().isEmpty() && before != null
              ? Changes.withdraw(before, offset)
              : publication(offset, step);
      newest.put(step.article(), change);
      if (change.event().withdrawn()) {
        articles.remove(step.article());
      } else {
        articles.put(step.article(), new Known(change, step));
      }
      view.apply(change);
    }
    if (filled >= steps.size()) {
      view.caughtUp();
    }
    return articles;
  }

  private static Change publication(long offset, Step step) {
    String[] facets =
        Stream.concat(
                step.regions().stream().map(region -> "region/" + region),
                Stream.of("source/s" + step.article() % 3, "language/en"))
            .toArray(String[]::new);
    return Changes.dated(
        offset,
        "urn:wire:" + step.article(),
        "News " + String.join(" ", step.words()),
        step.published(),
        facets);
  }

  private static boolean matches(Step step, Wish wish) {
    return step.words().containsAll(wish.words())
        && (wish.regions().isEmpty() || wish.regions().stream().anyMatch(step.regions()::contains))
        && wish.from().map(from -> !step.published().isBefore(from)).orElse(true)
        && wish.to().map(to -> step.published().isBefore(to)).orElse(true);
  }

  private static Comparator<Known> newestFirst() {
    return Comparator.comparing((Known known) -> known.step().published())
        .thenComparing(Known::key)
        .reversed();
  }

  private static List<Long> sorted(List<Known> matching, Comparator<Known> order) {
    return matching.stream().sorted(order).map(known -> known.change().offset()).toList();
  }

  private static List<Long> through(Search search, Wish wish, Order order, int limit) {
    List<Long> offsets = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Found found = search.find(request(wish, order, limit, cursor));
      assertThat(found.hits()).hasSizeLessThanOrEqualTo(limit);
      found.hits().forEach(hit -> offsets.add(hit.change().offset()));
      cursor = found.next();
    } while (cursor.isPresent());
    return offsets;
  }

  private static SearchRequest request(Wish wish, Order order, int limit, Optional<String> cursor) {
    return new SearchRequest(
        String.join(" ", wish.words()),
        wish.regions().isEmpty() ? Map.of() : Map.of("region", List.copyOf(wish.regions())),
        wish.from(),
        wish.to(),
        order,
        limit,
        cursor,
        true);
  }

  private static Map<String, Map<String, Long>> counts(List<Known> matching) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Known known : matching) {
      known.step().regions().forEach(region -> count(counts, "region", region));
      count(counts, "source", "s" + known.step().article() % 3);
      count(counts, "language", "en");
      count(counts, "day", known.step().published().toString().substring(0, 10));
    }
    return counts;
  }

  private static void count(Map<String, Map<String, Long>> counts, String kind, String id) {
    counts.computeIfAbsent(kind, any -> new TreeMap<>()).merge(id, 1L, Long::sum);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 19),
            Arbitraries.subsetOf(WORDS).map(List::copyOf),
            Arbitraries.subsetOf(REGIONS),
            Arbitraries.of(TIMES))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Wish> wishes() {
    Arbitrary<Optional<Instant>> times = Arbitraries.of(TIMES).optional(0.2);
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Set.<String>of())),
                Tuple.of(1, Arbitraries.subsetOf(WORDS))),
            Arbitraries.subsetOf(REGIONS),
            times,
            times)
        .as(Wish::new);
  }
}
