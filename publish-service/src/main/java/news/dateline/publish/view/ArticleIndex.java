package news.dateline.publish.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.article.ArticleUri;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The articles in an {@link IndexStore}: written by one thread, read by many, each through a {@link
 * Snapshot} that is never more than a few changes old.
 */
final class ArticleIndex implements AutoCloseable {
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();

  private final IndexStore store;
  private final IndexWriter writer;
  // Changes come and snapshots are made one after the other: a new snapshot holds all there is.
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Snapshot current;
  private volatile boolean closed;

  private ArticleIndex(IndexStore store) throws IOException {
    this.store = store;
    this.writer = store.writer();
    this.current = new Snapshot(store.reader());
  }

  /**
   * Opens what is in {@code directory}, or begins anew.
   *
   * @param log names the log the articles come from
   */
  static ArticleIndex open(Path directory, String log) throws IOException {
    IndexStore store = IndexStore.open(directory, log, ArticleDocument.SCHEMA, Analysis.ofFields());
    try {
      // What was taken in while the last commit was made comes once more.
      store
          .writer()
          .deleteDocuments(
              LongField.newRangeQuery(Fields.HAPPENED, store.position(0), Long.MAX_VALUE));
      return new ArticleIndex(store);
    } catch (IOException | RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  /** The offset after the last change that is durable. */
  long next() {
    return store.position(0);
  }

  /** Takes in a change; whoever reads from now on sees it. */
  void apply(Change change) throws IOException {
    lock.lock();
    try {
      writer.updateDocument(ArticleDocument.replaced(change), ArticleDocument.article(change));
      writer.addDocument(ArticleDocument.happening(change));
      current.changed(change.uri().id(), Optional.of(change));
    } finally {
      lock.unlock();
    }
  }

  /** Removes every trace of an article. */
  void remove(ArticleUri uri) throws IOException {
    lock.lock();
    try {
      writer.deleteDocuments(new Term(Fields.ID, uri.id()), new Term(Fields.STORY, uri.id()));
      current.changed(uri.id(), Optional.empty());
    } finally {
      lock.unlock();
    }
  }

  /** Sees to it that the disk holds nothing of what was replaced or removed, in the background. */
  void purge() throws IOException {
    writer.forceMergeDeletes(false);
  }

  /** Takes in many changes at once, on all processors; seen after the next {@link #refresh}. */
  void load(List<Change> changes) throws IOException {
    Map<String, Change> newest = new HashMap<>();
    changes.forEach(change -> newest.put(change.uri().id(), change));
    List<Change> articles = new ArrayList<>(newest.values());
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<Void>> parts = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        int part = worker;
        Callable<Void> task =
            () -> {
              load(articles, changes, part);
              return null;
            };
        parts.add(workers.submit(task));
      }
      for (Future<Void> part : parts) {
        part.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException("cannot index", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private void load(List<Change> articles, List<Change> changes, int part) throws IOException {
    for (int i = part; i < articles.size(); i += WORKERS) {
      Change article = articles.get(i);
      writer.updateDocument(ArticleDocument.replaced(article), ArticleDocument.article(article));
    }
    List<Document> happenings = new ArrayList<>();
    for (int i = part; i < changes.size(); i += WORKERS) {
      happenings.add(ArticleDocument.happening(changes.get(i)));
    }
    // Lucene counts the memory of a block without documents, and never gives it back.
    if (!happenings.isEmpty()) {
      writer.addDocuments(happenings);
    }
  }

  /** Makes a snapshot of everything taken in so far, unless there is one. */
  void refresh() throws IOException {
    lock.lock();
    try {
      Snapshot before = current;
      DirectoryReader reader = DirectoryReader.openIfChanged(before.reader(), writer);
      if (reader != null) {
        Snapshot after = new Snapshot(reader);
        before.replacedBy(after);
        current = after;
        before.release();
      }
    } finally {
      lock.unlock();
    }
  }

  /** How old the newest snapshot is. */
  Duration age() {
    return current.age();
  }

  /** How many articles changed since the newest snapshot. */
  int changes() {
    return current.changes();
  }

  /** The newest snapshot, which must be released. */
  Snapshot acquire() {
    Snapshot snapshot = current;
    while (!snapshot.retain()) {
      if (closed) {
        throw new AlreadyClosedException("the index is closed");
      }
      snapshot = current;
    }
    return snapshot;
  }

  /** Makes durable what is before {@code next}, which is all that was taken in. */
  void commit(long next) throws IOException {
    store.commit(Map.of(0, next));
  }

  /**
   * Reads all of it once and compares checksums.
   *
   * @throws org.apache.lucene.index.CorruptIndexException when something is not as it was written
   */
  void verify() throws IOException {
    Snapshot snapshot = acquire();
    try {
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        if (leaf.reader() instanceof CodecReader reader) {
          reader.checkIntegrity();
        }
      }
    } finally {
      snapshot.release();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      current.release();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      store.close();
      lock.unlock();
    }
  }
}
