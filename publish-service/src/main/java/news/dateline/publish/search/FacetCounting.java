package news.dateline.publish.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import news.dateline.publish.view.FacetColumn;
import news.dateline.publish.view.Snapshot;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Counts how often each facet occurs among what passes, part by part of the index. */
final class FacetCounting implements Collector {
  /** What was counted before. */
  interface Known {
    /** The counts of {@code part}; null: they are not known. */
    @Nullable PartCounts of(LeafReader part);

    /** From here on they are. */
    void keep(LeafReader part, PartCounts counts);
  }

  private static final int AT_ONCE = 256;

  private final Snapshot snapshot;
  private final Known known;
  private final Map<String, Long> byWord = new HashMap<>();
  private long total;

  private FacetCounting(Snapshot snapshot, Known known) {
    this.snapshot = snapshot;
    this.known = known;
  }

  /** Counts what passes of {@code snapshot} and is not {@code known}. */
  static CollectorManager<FacetCounting, FacetCounts> manager(Snapshot snapshot, Known known) {
    return new CollectorManager<>() {
      @Override
      public FacetCounting newCollector() {
        return new FacetCounting(snapshot, known);
      }

      @Override
      public FacetCounts reduce(Collection<FacetCounting> parts) {
        Map<String, Long> byWord = new HashMap<>();
        long total = 0;
        for (FacetCounting part : parts) {
          part.byWord.forEach((word, count) -> byWord.merge(word, count, Long::sum));
          total += part.total;
        }
        return FacetCounts.of(total, byWord);
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    PartCounts before = known.of(context.reader());
    if (before != null) {
      add(before);
      throw new CollectionTerminatedException();
    }
    return new Part(context.reader(), snapshot.facets(context.reader()));
  }

  private void add(PartCounts counts) {
    counts.addTo(byWord);
    total += counts.total();
  }

  private final class Part implements LeafCollector {
    private final LeafReader part;
    private final FacetColumn column;
    private final int[] counts;
    private final int[] documents = new int[AT_ONCE];
    private int waiting;
    private int matching;

    Part(LeafReader part, FacetColumn column) {
      this.part = part;
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
      matching += waiting;
      waiting = 0;
    }

    @Override
    public void finish() {
      count();
      PartCounts done = new PartCounts(column.words(), counts, matching);
      add(done);
      known.keep(part, done);
    }
  }
}
