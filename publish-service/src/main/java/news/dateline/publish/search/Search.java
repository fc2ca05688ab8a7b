package news.dateline.publish.search;

import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Searches the view. */
public final class Search {
  private static final int MAX_KEPT = 200;

  private final FeedView view;

  /** Searches {@code view}. */
  public Search(FeedView view) {
    this.view = view;
  }

  /**
   * The articles that {@code request} asks for. What was withdrawn while it was searched for is not
   * among them.
   *
   * @throws BadSearchException when the cursor is none of this order
   */
  public Found find(SearchRequest request) {
    return view.askRecent(snapshot -> find(request, snapshot));
  }

  private static Found find(SearchRequest request, Snapshot snapshot) throws IOException {
    Query query = SearchQuery.of(request, snapshot.searcher().getIndexReader());
    Optional<FacetCounts> counts =
        request.cursor().isEmpty() && (request.facets() || request.limit() == 0)
            ? Optional.of(count(query, snapshot))
            : Optional.empty();
    Optional<Long> total = counts.map(FacetCounts::total);
    if (request.cursor().isEmpty() && total.isEmpty()) {
      total = Optional.of((long) snapshot.searcher().count(query));
    }
    TopFieldDocs best = best(request, query, snapshot);
    return new Found(
        total,
        hits(request, best, snapshot),
        counts.filter(any -> request.facets()).map(FacetCounts::counts),
        next(request, best));
  }

  /** Counting passes every article that matches, so it is done once for a snapshot. */
  private static FacetCounts count(Query query, Snapshot snapshot) throws IOException {
    Object known = snapshot.answers().get(query);
    if (known != null) {
      return (FacetCounts) known;
    }
    FacetCounts counts = snapshot.searcher().search(query, FacetCounts.manager());
    if (snapshot.answers().size() < MAX_KEPT) {
      snapshot.answers().put(query, counts);
    }
    return counts;
  }

  private static TopFieldDocs best(SearchRequest request, Query query, Snapshot snapshot)
      throws IOException {
    FieldDoc after =
        request.cursor().map(cursor -> SearchCursor.read(request.order(), cursor)).orElse(null);
    int count = request.limit() + 1;
    return snapshot
        .searcher()
        .search(query, new TopFieldCollectorManager(sort(request.order()), count, after, count));
  }

  private static Sort sort(Order order) {
    return switch (order) {
      case NEWEST -> new Sort(descending(Fields.PUBLISHED), descending(Fields.KEY));
      case UPDATED -> new Sort(descending(Fields.OFFSET));
      case RELEVANCE ->
          new Sort(SortField.FIELD_SCORE, descending(Fields.PUBLISHED), descending(Fields.KEY));
    };
  }

  private static SortField descending(String field) {
    return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX);
  }

  private static Optional<String> next(SearchRequest request, TopFieldDocs best) {
    int limit = request.limit();
    return limit == 0 || best.scoreDocs.length <= limit
        ? Optional.empty()
        : Optional.of(SearchCursor.after(request.order(), (FieldDoc) best.scoreDocs[limit - 1]));
  }

  private static List<Found.Hit> hits(SearchRequest request, TopFieldDocs best, Snapshot snapshot)
      throws IOException {
    Map<Integer, Change> changes = new LinkedHashMap<>();
    Map<Integer, Ninjs> stories = new LinkedHashMap<>();
    int count = Math.min(request.limit(), best.scoreDocs.length);
    for (ScoreDoc document : List.of(best.scoreDocs).subList(0, count)) {
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
