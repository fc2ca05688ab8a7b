package news.dateline.publish.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import news.dateline.article.Facets;
import news.dateline.article.FeedId;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What a filter matches, by offset. */
final class Matching {
  private static final int MOST = 1_024;

  private final Snapshot snapshot;
  private final Query shown;
  private final Predicate<Facets> filter;
  private final int bytes;

  Matching(Snapshot snapshot, List<Set<String>> groups, Predicate<Facets> filter, int bytes) {
    this.snapshot = snapshot;
    this.shown = shown(groups);
    this.filter = filter;
    this.bytes = bytes;
  }

  private static Query shown(List<Set<String>> groups) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.SHOWN, FeedId.ALL.value())), Occur.FILTER);
    for (Set<String> group : groups) {
      List<BytesRef> words = group.stream().map(word -> new BytesRef(Fields.cut(word))).toList();
      query.add(new TermInSetQuery(Fields.SHOWN, words), Occur.FILTER);
    }
    return query.build();
  }

  /** From {@code begin} on until there are enough, at the most to before {@code end}. */
  Stretch between(long begin, long end) throws IOException {
    List<Change> found = new ArrayList<>();
    long read = 0;
    long from = begin;
    while (from < end) {
      List<FieldDoc> some =
          Pages.OLDEST_FIRST.search(snapshot.searcher(), shown, from, end - 1, MOST, null);
      for (FieldDoc document : some) {
        Change then = snapshot.read(document.doc);
        if (isStill(then) && filter.test(then.event().now())) {
          found.add(then);
          read += then.ninjs().length;
          if (read >= bytes) {
            return new Stretch(found, then.offset() + 1);
          }
        }
        from = then.offset() + 1;
      }
      from = some.size() < MOST ? end : from;
    }
    return new Stretch(found, end);
  }

  private boolean isStill(Change then) {
    return snapshot.now(then).filter(now -> now.offset() == then.offset()).isPresent();
  }
}
