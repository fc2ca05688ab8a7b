package news.dateline.enrich.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.EditorTags;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.TagKind;
import news.dateline.enrich.live.TaxonomyInForce;
import news.dateline.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Tags articles by two taxonomies and counts the differences. Shown the revisions of an article in
 * their order, it keeps the newest; of each article it keeps ids and the headline only.
 */
public final class Comparison {
  private static final int SAMPLES = 5;

  private record Pair(Preview.Story story, Outcome before, Outcome after) {}

  private final TaxonomyInForce current;
  private final TaxonomyInForce candidate;
  private final Map<String, EditorTags> said;
  private final Map<String, Pair> articles = new TreeMap<>();

  /**
   * Compares {@code candidate} with {@code current}.
   *
   * @param said what editors say of articles, by uri; it holds under both
   */
  public Comparison(
      TaxonomyInForce current, TaxonomyInForce candidate, Map<String, EditorTags> said) {
    this.current = current;
    this.candidate = candidate;
    this.said = Map.copyOf(said);
  }

  /** Takes in the next revision of an article; one that is not usable is in no feed. */
  public void add(Article article) {
    String uri = article.uri().value();
    String title = article.title();
    if (article.pubStatus() != PubStatus.USABLE || title == null) {
      articles.remove(uri);
      return;
    }
    EditorTags edits = said.getOrDefault(uri, EditorTags.none(article.uri()));
    articles.put(
        uri,
        new Pair(
            new Preview.Story(uri, article.id(), title),
            Outcome.of(current.tag(article, edits)),
            Outcome.of(candidate.tag(article, edits))));
  }

  /** The article was taken down. */
  public void remove(String uri) {
    articles.remove(uri);
  }

  /** What has been found; {@code records} is what there was to look at. */
  public Preview preview(long records) {
    Set<String> before = feeds(current.document().taxonomy());
    Set<String> after = feeds(candidate.document().taxonomy());
    return new Preview(
        candidate.document().hash(),
        current.document().hash(),
        articles.size(),
        records,
        articles.values().stream().filter(pair -> !pair.before().equals(pair.after())).count(),
        after.stream().filter(feed -> !before.contains(feed)).toList(),
        before.stream().filter(feed -> !after.contains(feed)).toList(),
        changes());
  }

  private List<Preview.FeedChange> changes() {
    Map<String, Tally> tallies = new HashMap<>();
    for (Pair pair : articles.values()) {
      Stream.concat(pair.before().feeds().keySet().stream(), pair.after().feeds().keySet().stream())
          .distinct()
          .forEach(feed -> tallies.computeIfAbsent(feed, Tally::new).count(pair));
    }
    return tallies.values().stream()
        .map(Tally::change)
        .filter(change -> change.enter() + change.leave() + change.changeRole() > 0)
        .sorted(java.util.Comparator.comparing(Preview.FeedChange::feed))
        .toList();
  }

  private static Set<String> feeds(Taxonomy taxonomy) {
    Stream<FeedId> regions =
        taxonomy.regions().stream().map(region -> FeedId.of(TagKind.REGION, region.id()));
    Stream<FeedId> programs =
        taxonomy.programs().stream().map(program -> FeedId.of(TagKind.PROGRAM, program.id()));
    return Stream.concat(regions, programs)
        .map(FeedId::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What happens in one feed. */
  private static final class Tally {
    private final String feed;
    private final List<Preview.Story> entering = new ArrayList<>();
    private final List<Preview.Story> leaving = new ArrayList<>();
    private int before;
    private int after;
    private int enter;
    private int leave;
    private int changeRole;

    Tally(String feed) {
      this.feed = feed;
    }

    void count(Pair pair) {
      @Nullable String was = pair.before().feeds().get(feed);
      @Nullable String is = pair.after().feeds().get(feed);
      before += was == null ? 0 : 1;
      after += is == null ? 0 : 1;
      if (was == null) {
        enter++;
        sample(entering, pair.story());
      } else if (is == null) {
        leave++;
        sample(leaving, pair.story());
      } else if (!was.equals(is)) {
        changeRole++;
      }
    }

    private static void sample(List<Preview.Story> samples, Preview.Story story) {
      if (samples.size() < SAMPLES) {
        samples.add(story);
      }
    }

    Preview.FeedChange change() {
      return new Preview.FeedChange(
          feed,
          before,
          after,
          enter,
          leave,
          changeRole,
          List.copyOf(entering),
          List.copyOf(leaving));
    }
  }
}
