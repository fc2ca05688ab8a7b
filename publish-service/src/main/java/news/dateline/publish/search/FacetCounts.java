package news.dateline.publish.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.publish.view.FacetColumn;
import news.dateline.publish.view.Snapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
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
  /** Counts what passes of {@code snapshot}. */
  static CollectorManager<Counting, FacetCounts> manager(Snapshot snapshot) {
    return new CollectorManager<>() {
      @Override
      public Counting newCollector() {
        return new Counting(snapshot);
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
      part.byWord.forEach((word, count) -> add(counts, word, count));
    }
    return new FacetCounts(total, counts);
  }

  private static void add(Map<String, Map<String, Long>> counts, String word, long count) {
    int slash = word.indexOf('/');
    if (slash > 0 && slash < word.length() - 1) {
      counts
          .computeIfAbsent(word.substring(0, slash), any -> new TreeMap<>())
          .merge(word.substring(slash + 1), count, Long::sum);
    }
  }

  /** Counts how often each facet occurs; no word is looked at before the end of a part. */
  static final class Counting implements Collector {
    private static final int AT_ONCE = 256;

    private final Snapshot snapshot;
    private final Map<String, Long> byWord = new HashMap<>();
    private long total;

    Counting(Snapshot snapshot) {
      this.snapshot = snapshot;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      return new Part(snapshot.facets(context.reader()));
    }

    /** Of one part of the index. */
    private final class Part implements LeafCollector {
      private final FacetColumn column;
      private final int[] counts;
      private final int[] documents = new int[AT_ONCE];
      private int waiting;

      Part(FacetColumn column) {
        this.column = column;
        this.counts = new int[column.words().size()];
      }

      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int document) {
        documents[waiting++] = document;
        if (waiting == AT_ONCE) {
          count();
        }
      }

      @Override
      public void collect(DocIdStream stream) {
        count();
        for (waiting = stream.intoArray(documents);
            waiting > 0;
            waiting = stream.intoArray(documents)) {
          count();
        }
      }

      private void count() {
        column.count(documents, waiting, counts);
        total += waiting;
        waiting = 0;
      }

      @Override
      public void finish() {
        count();
        for (int number = 0; number < counts.length; number++) {
          if (counts[number] > 0) {
            byWord.merge(column.words().get(number), (long) counts[number], Long::sum);
          }
        }
      }
    }
  }
}
