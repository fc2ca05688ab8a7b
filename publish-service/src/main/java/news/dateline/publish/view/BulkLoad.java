package news.dateline.publish.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexWriter;

/** Many changes that are written at once, on all processors: how a view is filled. */
final class BulkLoad {
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();

  private final IndexWriter writer;
  private final History history;
  private final List<Change> changes;
  private final List<Change> articles;
  private final AtomicInteger begun = new AtomicInteger();

  /** {@code changes} in their order; of each article the newest is what it is now. */
  BulkLoad(IndexWriter writer, History history, List<Change> changes) {
    this.writer = writer;
    this.history = history;
    this.changes = changes;
    Map<String, Change> newest = new LinkedHashMap<>();
    changes.forEach(change -> newest.put(change.uri().id(), change));
    this.articles = new ArrayList<>(newest.values());
  }

  /** Writes them all. */
  void run() throws IOException {
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<Void>> parts = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        parts.add(workers.submit(this::write));
      }
      history.write(changes);
      for (Future<Void> part : parts) {
        part.get();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException disk
          ? disk
          : new IOException("cannot index", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /** Whoever is held up, for a part is full and goes to the disk, leaves the rest to others. */
  private Void write() throws IOException {
    for (int i = begun.getAndIncrement(); i < articles.size(); i = begun.getAndIncrement()) {
      Change article = articles.get(i);
      writer.updateDocument(ArticleDocument.replaced(article), ArticleDocument.article(article));
    }
    return null;
  }
}
