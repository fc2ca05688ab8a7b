package news.dateline.publish.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.dateline.article.FeedId;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;

/** What a feed has to say, in the order of its changes. */
final class Pages {
  private static final int MAX_HISTORY = 1_000;

  private Pages() {}

  static FeedView.Last last(Snapshot snapshot, FeedId feed) throws IOException {
    TopFieldDocs newest = search(snapshot, Fields.EVER, feed, 0, Long.MAX_VALUE, 1, true);
    if (newest.scoreDocs.length == 0) {
      return FeedView.Last.NEVER;
    }
    Change change = snapshot.read(newest.scoreDocs[0].doc);
    return new FeedView.Last(change.offset(), change.at());
  }

  static Page of(Snapshot snapshot, FeedId feed, Page.Place place, int count) throws IOException {
    return switch (place) {
      case Page.Place.Newest() -> descending(snapshot, feed, Long.MAX_VALUE, count);
      case Page.Place.Before(long offset) -> descending(snapshot, feed, offset, count);
      case Page.Place.After(long offset) -> ascending(snapshot, feed, offset, count);
    };
  }

  private static Page descending(Snapshot snapshot, FeedId feed, long before, int count)
      throws IOException {
    TopFieldDocs found = search(snapshot, Fields.EVER, feed, 0, before - 1, count + 1, true);
    List<ScoreDoc> page = List.of(found.scoreDocs).subList(0, Math.min(count, length(found)));
    boolean newer =
        before != Long.MAX_VALUE
            && length(search(snapshot, Fields.EVER, feed, before, Long.MAX_VALUE, 1, false)) > 0;
    return page(snapshot, page, newer, length(found) > count);
  }

  private static Page ascending(Snapshot snapshot, FeedId feed, long after, int count)
      throws IOException {
    TopFieldDocs found =
        search(snapshot, Fields.EVER, feed, after + 1, Long.MAX_VALUE, count + 1, false);
    List<ScoreDoc> page =
        new ArrayList<>(List.of(found.scoreDocs).subList(0, Math.min(count, length(found))));
    Collections.reverse(page);
    boolean older =
        after >= 0 && length(search(snapshot, Fields.EVER, feed, 0, after, 1, true)) > 0;
    return page(snapshot, page, length(found) > count, older);
  }

  private static int length(TopFieldDocs found) {
    return found.scoreDocs.length;
  }

  private static Page page(Snapshot snapshot, List<ScoreDoc> found, boolean newer, boolean older)
      throws IOException {
    List<Change> changes = new ArrayList<>();
    long first = -1;
    long last = -1;
    for (ScoreDoc document : found) {
      Change then = snapshot.read(document.doc);
      first = first < 0 ? then.offset() : first;
      last = then.offset();
      snapshot.now(then).ifPresent(changes::add);
    }
    return new Page(changes, first, last, newer, older);
  }

  static long count(Snapshot snapshot, FeedId feed) throws IOException {
    record Count(FeedId feed) {}
    Object known = snapshot.answers().get(new Count(feed));
    if (known != null) {
      return (Integer) known;
    }
    int count = snapshot.searcher().count(term(Fields.SHOWN, feed));
    snapshot.answers().put(new Count(feed), count);
    return count;
  }

  static List<Change> history(Snapshot snapshot, String id) throws IOException {
    SortField newestFirst =
        LongField.newSortField(Fields.HAPPENED, true, SortedNumericSelector.Type.MIN);
    TopFieldDocs found =
        snapshot
            .searcher()
            .search(new TermQuery(new Term(Fields.STORY, id)), MAX_HISTORY, new Sort(newestFirst));
    List<Change> changes = new ArrayList<>();
    for (ScoreDoc document : found.scoreDocs) {
      changes.add(snapshot.read(document.doc));
    }
    return changes.reversed();
  }

  private static TopFieldDocs search(
      Snapshot snapshot,
      String field,
      FeedId feed,
      long from,
      long to,
      int count,
      boolean newestFirst)
      throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(term(field, feed), Occur.FILTER)
            .add(LongField.newRangeQuery(Fields.OFFSET, from, to), Occur.FILTER)
            .build();
    SortField order =
        LongField.newSortField(Fields.OFFSET, newestFirst, SortedNumericSelector.Type.MIN);
    return snapshot.searcher().search(query, count, new Sort(order));
  }

  private static Query term(String field, FeedId feed) {
    return new TermQuery(new Term(field, feed.value()));
  }
}
