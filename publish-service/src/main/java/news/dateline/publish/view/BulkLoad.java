package news.dateline.publish.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;

/** Many changes that are written at once, on all processors: how a view is filled. */
final class BulkLoad {
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();

  private final IndexWriter writer;
  private final List<Change> changes;
  private final List<Change> articles;

  /** {@code changes} in their order; of each article the newest is what it is now. */
  BulkLoad(IndexWriter writer, List<Change> changes) {
    this.writer = writer;
    this.changes = changes;
    Map<String, Change> newest = new HashMap<>();
    changes.forEach(change -> newest.put(change.uri().id(), change));
    this.articles = new ArrayList<>(newest.values());
  }

  /** Writes them all. */
  void run() throws IOException {
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<Void>> parts = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        int part = worker;
        Callable<Void> task =
            () -> {
              write(part);
              return null;
            };
        parts.add(workers.submit(task));
      }
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

  private void write(int part) throws IOException {
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
}
