package news.dateline.publish.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.publish.view.Snapshot;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts articles by facet, and keeps what large parts of the index have of searches that many ask
 * for, until an article in the part changes. Counting passes every article that matches, and most
 * of them are in parts that stay as they are while new ones come in.
 */
final class Counted {
  private static final int LARGE = 1_000;
  private static final long MOST_NUMBERS = 2_000_000;

  /**
   * What is asked of which part.
   *
   * @param part as it is, without what was deleted
   */
  private record Key(IndexReader.CacheKey part, Query query) {}

  private final Map<Key, PartCounts> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long numbers;

  /**
   * Counts what {@code query} matches.
   *
   * @param asked whether many ask for it
   */
  FacetCounts count(Query query, boolean asked, Snapshot snapshot) throws IOException {
    FacetCounting.Known known =
        new FacetCounting.Known() {
          @Override
          public @Nullable PartCounts of(LeafReader part) {
            return asked && part.maxDoc() >= LARGE ? get(key(part)) : null;
          }

          @Override
          public void keep(LeafReader part, PartCounts counts) {
            if (asked && part.maxDoc() >= LARGE) {
              put(key(part), counts);
            }
          }

          private Key key(LeafReader part) {
            return new Key(part.getReaderCacheHelper().getKey(), query);
          }
        };
    return snapshot.searcher().search(query, FacetCounting.manager(snapshot, known));
  }

  private synchronized @Nullable PartCounts get(Key key) {
    return kept.get(key);
  }

  private synchronized void put(Key key, PartCounts counts) {
    PartCounts before = kept.put(key, counts);
    numbers += counts.size() - (before == null ? 0 : before.size());
    Iterator<PartCounts> oldest = kept.values().iterator();
    while (numbers > MOST_NUMBERS && oldest.hasNext()) {
      numbers -= oldest.next().size();
      oldest.remove();
    }
  }
}
