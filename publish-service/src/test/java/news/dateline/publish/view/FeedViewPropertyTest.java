package news.dateline.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import news.dateline.article.FeedId;

class FeedViewPropertyTest {
  private static final List<FeedId> FEEDS =
      List.of(FeedId.ALL, new FeedId("region/a"), new FeedId("region/b"), new FeedId("region/c"));

  /** What is done to which of a few articles. */
  record Step(int article, String act) {}

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void viewThatWatchedIsTheSameAsOneReadFromTheStartAndOneThatRestarted(
      @ForAll("histories") List<Step> steps, @ForAll @IntRange(max = 40) int restart)
      throws IOException {
    List<Change> history = history(steps);
    int cut = Math.min(restart, history.size());
    Path watched = Files.createTempDirectory("watched");
    Path rebuilt = Files.createTempDirectory("rebuilt");
    Path restarted = Files.createTempDirectory("restarted");
    try {
      Map<String, Object> expected;
      try (FeedView view = FeedView.open(watched, "log")) {
        view.caughtUp();
        for (Change change : history) {
          view.apply(change);
          view.readUpTo(change.offset() + 1);
        }
        expected = state(view, history);
      }
      try (FeedView view = FeedView.open(rebuilt, "log")) {
        history.forEach(view::apply);
        view.caughtUp();
        assertThat(state(view, history)).isEqualTo(expected);
      }
      try (FeedView view = FeedView.open(restarted, "log")) {
        view.caughtUp();
        history.subList(0, cut).forEach(view::apply);
      }
      try (FeedView view = FeedView.open(restarted, "log")) {
        assertThat(view.next()).isEqualTo(cut);
        history.subList(cut, history.size()).forEach(view::apply);
        view.caughtUp();
        assertThat(state(view, history)).isEqualTo(expected);
      }
    } finally {
      for (Path directory : List.of(watched, rebuilt, restarted)) {
        delete(directory);
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Map<String, Object> state(FeedView view, List<Change> history) {
    Map<String, Object> state = new HashMap<>();
    for (FeedId feed : FEEDS) {
      state.put(feed + " count", view.count(feed));
      state.put(feed + " last", view.last(feed));
      state.put(
          feed + " page",
          view.page(feed, new Page.Place.Newest(), 100).changes().stream()
              .map(FeedViewPropertyTest::text)
              .toList());
    }
    for (Change change : history) {
      String id = change.uri().id();
      state.put(id, text(view.article(id).orElseThrow()));
      state.put(id + " history", view.history(id).stream().map(Change::event).toList());
      state.put(change.offset() + " overruled", view.isOverruled(change));
    }
    return state;
  }

  private static String text(Change change) {
    return change.offset()
        + " "
        + change.event()
        + " "
        + new String(change.ninjs(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<Change> history(List<Step> steps) {
    Map<Integer, Change> newest = new HashMap<>();
    List<Change> history = new ArrayList<>();
    for (Step step : steps) {
      long offset = history.size();
      Change before = newest.get(step.article());
      Change next = next(offset, step, before);
      if (next != null) {
        newest.put(step.article(), next);
        history.add(next);
      }
    }
    return history;
  }

  private static Change next(long offset, Step step, Change before) {
    String region = "region/" + step.act();
    if (step.act().equals("kill")) {
      return before == null || before.event().withdrawn() ? null : Changes.withdraw(before, offset);
    }
    return before == null
        ? Changes.publish(offset, "urn:wire:" + step.article(), "Title", "Body", region)
        : Changes.move(before, offset, "Title " + offset, region);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4), Arbitraries.of("a", "b", "c", "kill"))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }
}
