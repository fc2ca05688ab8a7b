package news.dateline.publish.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The first of what matches by a number, looked for in windows: a narrow one at the end where it
 * begins, and wider ones behind it until there is enough. So what is far from that end is not
 * passed, however much of it matches.
 *
 * @param field the number, a {@link LongField} that every article has
 * @param sort the order: by {@code field}, then by whatever tells the same numbers apart
 * @param descending whether the highest come first
 * @param narrowest how wide the first window is
 */
public record Windows(String field, Sort sort, boolean descending, long narrowest) {
  private static final int WIDER = 8;

  /**
   * The first {@code count} of what {@code query} matches, or as many as there are.
   *
   * @param low the lowest number there may be
   * @param high the highest
   * @param after what they come after; null: nothing
   */
  public List<FieldDoc> search(
      IndexSearcher searcher, Query query, long low, long high, int count, @Nullable FieldDoc after)
      throws IOException {
    List<FieldDoc> found = new ArrayList<>();
    byte @Nullable [] least = PointValues.getMinPackedValue(searcher.getIndexReader(), field);
    byte @Nullable [] most = PointValues.getMaxPackedValue(searcher.getIndexReader(), field);
    if (least == null || most == null) {
      return found;
    }
    long begin = Math.max(low, NumericUtils.sortableBytesToLong(least, 0));
    long end = Math.min(high, NumericUtils.sortableBytesToLong(most, 0));
    for (long width = narrowest; begin <= end && found.size() < count; width *= WIDER) {
      boolean rest = width > (Long.MAX_VALUE / WIDER) || end - begin < width;
      long from = rest || !descending ? begin : end - width + 1;
      long to = rest || descending ? end : begin + width - 1;
      int missing = count - found.size();
      TopFieldCollectorManager first = new TopFieldCollectorManager(sort, missing, after, missing);
      for (ScoreDoc document : searcher.search(within(query, from, to), first).scoreDocs) {
        found.add((FieldDoc) document);
      }
      if (rest) {
        break;
      }
      begin = descending ? begin : to + 1;
      end = descending ? from - 1 : end;
    }
    return found;
  }

  private Query within(Query query, long from, long to) {
    return new BooleanQuery.Builder()
        .add(query, Occur.FILTER)
        .add(LongField.newRangeQuery(field, from, to), Occur.FILTER)
        .build();
  }
}
