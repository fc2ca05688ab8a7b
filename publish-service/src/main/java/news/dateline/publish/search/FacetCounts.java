package news.dateline.publish.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.publish.view.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * How many articles match, and how many of them by facet.
 *
 * @param total all that match
 * @param counts of each kind of facet the ids and their numbers
 */
record FacetCounts(long total, Map<String, Map<String, Long>> counts) {
  private static final List<String> FIELDS =
      List.of(Fields.TAGS, Fields.LANGUAGE, Fields.SOURCE, Fields.DAY);

  /** Counts while documents pass. */
  static CollectorManager<Counting, FacetCounts> manager() {
    return new CollectorManager<>() {
      @Override
      public Counting newCollector() {
        return new Counting();
      }

      @Override
      public FacetCounts reduce(Collection<Counting> parts) {
        return FacetCounts.sum(parts);
      }
    };
  }

  private static FacetCounts sum(Collection<Counting> parts) {
    long total = 0;
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Counting part : parts) {
      total += part.total;
      part.byValue.forEach(
          (field, values) -> values.forEach((value, count) -> add(counts, field, value, count)));
    }
    return new FacetCounts(total, counts);
  }

  private static void add(
      Map<String, Map<String, Long>> counts, String field, String value, long count) {
    if (!field.equals(Fields.TAGS)) {
      if (!value.isEmpty()) {
        counts.computeIfAbsent(field, any -> new TreeMap<>()).merge(value, count, Long::sum);
      }
      return;
    }
    for (String word : value.split(" ", -1)) {
      int slash = word.indexOf('/');
      if (slash > 0) {
        counts
            .computeIfAbsent(word.substring(0, slash), any -> new TreeMap<>())
            .merge(word.substring(slash + 1), count, Long::sum);
      }
    }
  }

  /**
   * Counts how often each value of each field occurs. The tags of an article are one value, so each
   * article costs four look-ups, however many tags it has; the values are taken apart at the end.
   */
  static final class Counting implements Collector {
    private final Map<String, Map<String, Long>> byValue = new HashMap<>();
    private long total;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      List<Column> columns = new ArrayList<>();
      for (String field : FIELDS) {
        columns.add(new Column(field, DocValues.getSorted(context.reader(), field)));
      }
      Column[] all = columns.toArray(Column[]::new);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
          total++;
          for (Column column : all) {
            column.count(document);
          }
        }

        @Override
        public void finish() throws IOException {
          for (Column column : all) {
            column.addTo(byValue.computeIfAbsent(column.field, any -> new HashMap<>()));
          }
        }
      };
    }
  }

  private static final class Column {
    private final String field;
    private final SortedDocValues values;
    private final int[] counts;

    Column(String field, SortedDocValues values) {
      this.field = field;
      this.values = values;
      this.counts = new int[values.getValueCount()];
    }

    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        counts[values.ordValue()]++;
      }
    }

    void addTo(Map<String, Long> totals) throws IOException {
      for (int ordinal = 0; ordinal < counts.length; ordinal++) {
        if (counts[ordinal] > 0) {
          totals.merge(values.lookupOrd(ordinal).utf8ToString(), (long) counts[ordinal], Long::sum);
        }
      }
    }
  }
}
