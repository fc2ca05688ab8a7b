package news.dateline.publish.view;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The columns of the parts of an index, each read once and kept for as long as its part is. */
final class FacetColumns {
  private final Map<IndexReader.CacheKey, FacetColumn> columns = new ConcurrentHashMap<>();

  /** The column of {@code part}, which must be open. */
  FacetColumn of(LeafReader part) throws IOException {
    IndexReader.CacheHelper core = part.getCoreCacheHelper();
    FacetColumn known = columns.get(core.getKey());
    if (known != null) {
      return known;
    }
    FacetColumn read = FacetColumn.read(part);
    FacetColumn raced = columns.putIfAbsent(core.getKey(), read);
    if (raced != null) {
      return raced;
    }
    core.addClosedListener(columns::remove);
    return read;
  }

  /** How many there are. */
  int size() {
    return columns.size();
  }
}
