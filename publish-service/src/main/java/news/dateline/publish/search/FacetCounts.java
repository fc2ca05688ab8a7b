package news.dateline.publish.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.publish.view.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
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

  /**
   * Counts how often each facet occurs, by their numbers: while documents pass no word is looked
   * at.
   */
  static final class Counting implements Collector {
    private final Map<String, Long> byWord = new HashMap<>();
    private long total;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      SortedSetDocValues words = DocValues.getSortedSet(context.reader(), Fields.COUNTED);
      int[] counts = new int[Math.toIntExact(words.getValueCount())];
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
          total++;
          if (words.advanceExact(document)) {
            for (int left = words.docValueCount(); left > 0; left--) {
              counts[(int) words.nextOrd()]++;
            }
          }
        }

        @Override
        public void finish() throws IOException {
          add(words, counts);
        }
      };
    }

    private void add(SortedSetDocValues words, int[] counts) throws IOException {
      for (int number = 0; number < counts.length; number++) {
        if (counts[number] > 0) {
          byWord.merge(words.lookupOrd(number).utf8ToString(), (long) counts[number], Long::sum);
        }
      }
    }
  }
}
