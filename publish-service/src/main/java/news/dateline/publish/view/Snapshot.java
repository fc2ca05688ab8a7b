package news.dateline.publish.view;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/**
 * The index as it was at one moment, and what has changed since. Whoever works on an older snapshot
 * learns from it what became of an article meanwhile: asked last thing before a body is sent, it
 * never lets one pass that is withdrawn.
 */
public final class Snapshot {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<Object, Object> answers = new ConcurrentHashMap<>();
  private final FacetColumns columns;
  private final History history;
  private final Since since;
  private volatile @Nullable Snapshot successor;

  /** {@code reader} holds everything that was there before {@code since} began. */
  Snapshot(DirectoryReader reader, FacetColumns columns, History history, Since since) {
    this.reader = reader;
    this.columns = columns;
    this.history = history;
    this.searcher = new IndexSearcher(reader);
    this.since = since;
  }

  /** Searches the index as it was. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** What an article is now that was {@code then}; empty when every trace of it was removed. */
  public Optional<Change> now(Change then) {
    return now(then.uri().id(), Optional.of(then));
  }

  private Optional<Change> now(String id, Optional<Change> then) {
    Optional<Change> newest = then;
    for (Snapshot snapshot = this; snapshot != null; snapshot = snapshot.successor) {
      Optional<Change> news = snapshot.since.of(id);
      newest = news == null ? newest : news;
    }
    return newest;
  }

  /** The newest change of the article {@code id} there is. */
  public Optional<Change> article(String id) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    Optional<Change> then =
        found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(read(found.scoreDocs[0].doc));
    return now(id, then);
  }

  /** The change that document {@code number} of the index is made of, as it was. */
  public Change read(int number) throws IOException {
    return ArticleDocument.read(searcher.storedFields(), number);
  }

  /** What the articles of {@code part} are counted under. */
  public FacetColumn facets(LeafReader part) throws IOException {
    return columns.of(part);
  }

  /** Everything that ever happened to the article {@code id}, the oldest first. */
  List<Change> history(String id) throws IOException {
    return history.of(id);
  }

  /** Where answers that hold for this snapshot are kept for the next who asks. */
  public Map<Object, Object> answers() {
    return answers;
  }

  /** What has changed since. */
  Since since() {
    return since;
  }

  DirectoryReader reader() {
    return reader;
  }

  boolean retain() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  void replacedBy(Snapshot next) {
    successor = next;
  }
}
