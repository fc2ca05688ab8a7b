package news.dateline.publish.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.dateline.article.FeedId;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;

/** What a feed has to say, in the order of its changes. */
final class Pages {
  private static final long NARROWEST = 1_024;

  /** The last change first. */
  static final Windows NEWEST_FIRST = windows(true);

  /** The first change first. */
  static final Windows OLDEST_FIRST = windows(false);

  private Pages() {}

  private static Windows windows(boolean descending) {
    Sort sort =
        new Sort(LongField.newSortField(Fields.OFFSET, descending, SortedNumericSelector.Type.MIN));
    return new Windows(Fields.OFFSET, sort, descending, NARROWEST);
  }

  static FeedView.Last last(Snapshot snapshot, FeedId feed) throws IOException {
    List<FieldDoc> newest = search(NEWEST_FIRST, snapshot, feed, 0, Long.MAX_VALUE, 1);
    if (newest.isEmpty()) {
      return FeedView.Last.NEVER;
    }
    Change change = snapshot.read(newest.getFirst().doc);
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
    List<FieldDoc> found = search(NEWEST_FIRST, snapshot, feed, 0, before - 1, count + 1);
    List<FieldDoc> page = found.subList(0, Math.min(count, found.size()));
    boolean newer =
        before != Long.MAX_VALUE
            && !search(OLDEST_FIRST, snapshot, feed, before, Long.MAX_VALUE, 1).isEmpty();
    return page(snapshot, page, newer, found.size() > count);
  }

  private static Page ascending(Snapshot snapshot, FeedId feed, long after, int count)
      throws IOException {
    List<FieldDoc> found =
        search(OLDEST_FIRST, snapshot, feed, after + 1, Long.MAX_VALUE, count + 1);
    List<FieldDoc> page = new ArrayList<>(found.subList(0, Math.min(count, found.size())));
    Collections.reverse(page);
    boolean older = after >= 0 && !search(NEWEST_FIRST, snapshot, feed, 0, after, 1).isEmpty();
    return page(snapshot, page, found.size() > count, older);
  }

  private static Page page(Snapshot snapshot, List<FieldDoc> found, boolean newer, boolean older)
      throws IOException {
    List<Change> changes = new ArrayList<>();
    long first = -1;
    long last = -1;
    for (FieldDoc document : found) {
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

  private static List<FieldDoc> search(
      Windows windows, Snapshot snapshot, FeedId feed, long from, long to, int count)
      throws IOException {
    return windows.search(snapshot.searcher(), term(Fields.EVER, feed), from, to, count, null);
  }

  private static Query term(String field, FeedId feed) {
    return new TermQuery(new Term(field, feed.value()));
  }
}
