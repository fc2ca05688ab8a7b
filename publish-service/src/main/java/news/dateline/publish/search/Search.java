package news.dateline.publish.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.Fields;
import news.dateline.publish.view.Snapshot;
import news.dateline.publish.view.Windows;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** Searches the view. */
public final class Search {
  private static final SortField BY_KEY = new SortField(Fields.KEY, SortField.Type.LONG, true);
  private static final Sort RELEVANCE =
      new Sort(SortField.FIELD_SCORE, descending(Fields.PUBLISHED), BY_KEY);
  private static final Windows NEWEST =
      new Windows(
          Fields.PUBLISHED,
          new Sort(descending(Fields.PUBLISHED), BY_KEY),
          true,
          Duration.ofMinutes(15).toMillis());
  private static final Windows UPDATED =
      new Windows(Fields.OFFSET, new Sort(descending(Fields.OFFSET)), true, 1_024);

  private final FeedView view;
  private final Counted counted = new Counted();

  /** Searches {@code view}. */
  public Search(FeedView view) {
    this.view = view;
  }

  /**
   * The articles that {@code request} asks for. What was withdrawn while it was searched for is not
   * among them.
   *
   * @throws BadSearchException when the cursor is none of this order, or there is too much to look
   *     for
   */
  public Found find(SearchRequest request) {
    try {
      return view.askRecent(snapshot -> find(request, snapshot));
    } catch (IndexSearcher.TooManyClauses tooMany) {
      throw new BadSearchException(
          "search-too-complex",
          "Expected q to have fewer words, in as many languages as there are.");
    }
  }

  private Found find(SearchRequest request, Snapshot snapshot) throws IOException {
    Query query = SearchQuery.of(request, snapshot.searcher().getIndexReader());
    Optional<FacetCounts> counts =
        request.cursor().isEmpty() && (request.facets() || request.limit() == 0)
            ? Optional.of(counted.count(query, request.words().isEmpty(), snapshot))
            : Optional.empty();
    Optional<Long> total = counts.map(FacetCounts::total);
    if (request.cursor().isEmpty() && total.isEmpty()) {
      total = Optional.of((long) snapshot.searcher().count(query));
    }
    List<FieldDoc> best = request.limit() == 0 ? List.of() : best(request, query, snapshot);
    return new Found(
        total,
        hits(request, best, snapshot),
        counts.filter(any -> request.facets()).map(FacetCounts::counts),
        next(request, best));
  }

  private static List<FieldDoc> best(SearchRequest request, Query query, Snapshot snapshot)
      throws IOException {
    FieldDoc after =
        request.cursor().map(cursor -> SearchCursor.read(request.order(), cursor)).orElse(null);
    int count = request.limit() + 1;
    return switch (request.order()) {
      case NEWEST -> newest(request, query, after, count, snapshot);
      case UPDATED -> {
        long high = after == null ? Long.MAX_VALUE : (Long) after.fields[0];
        yield UPDATED.search(snapshot.searcher(), query, 0, high, count, after);
      }
      case RELEVANCE -> {
        TopFieldCollectorManager best =
            new TopFieldCollectorManager(RELEVANCE, count, after, count);
        yield Arrays.stream(snapshot.searcher().search(query, best).scoreDocs)
            .map(FieldDoc.class::cast)
            .toList();
      }
    };
  }

  private static List<FieldDoc> newest(
      SearchRequest request, Query query, @Nullable FieldDoc after, int count, Snapshot snapshot)
      throws IOException {
    long low = request.from().map(SearchQuery::millis).orElse(Long.MIN_VALUE);
    long high = request.to().map(SearchQuery::millis).orElse(Long.MAX_VALUE);
    if (after != null) {
      high = Math.min(high, (Long) after.fields[0]);
    }
    return NEWEST.search(snapshot.searcher(), query, low, high, count, after);
  }

  private static SortField descending(String field) {
    return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX);
  }

  private static Optional<String> next(SearchRequest request, List<FieldDoc> best) {
    int limit = request.limit();
    return best.size() <= limit
        ? Optional.empty()
        : Optional.of(SearchCursor.after(request.order(), best.get(limit - 1)));
  }

  private static List<Found.Hit> hits(SearchRequest request, List<FieldDoc> best, Snapshot snapshot)
      throws IOException {
    Map<Integer, Change> changes = new LinkedHashMap<>();
    Map<Integer, Ninjs> stories = new LinkedHashMap<>();
    for (FieldDoc document : best.subList(0, Math.min(request.limit(), best.size()))) {
      Change change = snapshot.read(document.doc);
      changes.put(document.doc, change);
      stories.put(document.doc, Ninjs.read(change.ninjs()));
    }
    Map<Integer, Map<String, String>> marks =
        request.words().isEmpty()
            ? Map.of()
            : Highlights.of(snapshot.searcher(), request.words(), stories);
    List<Found.Hit> hits = new ArrayList<>();
    for (Map.Entry<Integer, Change> found : changes.entrySet()) {
      Change then = found.getValue();
      Optional<Change> now = snapshot.now(then).filter(change -> !change.event().withdrawn());
      if (now.isPresent() && now.get().offset() == then.offset()) {
        Ninjs story = Objects.requireNonNull(stories.get(found.getKey()));
        hits.add(new Found.Hit(then, story, marks.getOrDefault(found.getKey(), Map.of())));
      } else {
        now.ifPresent(
            change -> hits.add(new Found.Hit(change, Ninjs.read(change.ninjs()), Map.of())));
      }
    }
    return hits;
  }
}
