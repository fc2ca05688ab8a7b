package news.dateline.publish.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;

/**
 * The two indexes of the articles in their directory, what they are now and what happened to them:
 * opened, made durable, wiped and closed together.
 */
final class ArticleStore implements AutoCloseable {
  private static final int LEAST_MEGABYTES = 32;
  private static final int MOST_MEGABYTES = 128;

  private final IndexStore articles;
  private final History history;

  private ArticleStore(IndexStore articles, History history) {
    this.articles = articles;
    this.history = history;
  }

  /**
   * Opens what is in {@code directory}, or begins anew.
   *
   * @param log names the log the articles come from
   */
  static ArticleStore open(Path directory, String log) throws IOException {
    IndexStore articles = articles(directory, log);
    try {
      History history = History.open(directory, log);
      try {
        if (history.next() < articles.position(0)) {
          // It was lost: the articles are read again with it.
          articles.close();
          IndexStore.wipe(directory);
          articles = articles(directory, log);
        }
        // What was taken in while the last commit was made comes once more.
        history.forgetFrom(articles.position(0));
        return new ArticleStore(articles, history);
      } catch (IOException | RuntimeException failed) {
        history.close();
        throw failed;
      }
    } catch (IOException | RuntimeException failed) {
      articles.close();
      throw failed;
    }
  }

  private static IndexStore articles(Path directory, String log) throws IOException {
    return IndexStore.open(
        directory, log, ArticleDocument.SCHEMA, Analysis.ofFields(), megabytes());
  }

  /** The more, the fewer and larger parts are written, and the less is merged. */
  private static int megabytes() {
    long share = Runtime.getRuntime().maxMemory() >> 23;
    return Math.clamp(share, LEAST_MEGABYTES, MOST_MEGABYTES);
  }

  /** Deletes what is in {@code directory}. */
  static void wipe(Path directory) throws IOException {
    IndexStore.wipe(directory);
    History.wipe(directory);
  }

  /** The offset after the last change that is durable. */
  long next() {
    return articles.position(0);
  }

  IndexWriter writer() {
    return articles.writer();
  }

  DirectoryReader reader() throws IOException {
    return articles.reader();
  }

  History history() {
    return history;
  }

  /** Makes durable that it holds what is before {@code next}. */
  void commit(long next) throws IOException {
    // In this order: what happened is never less than what the articles say.
    history.commit(next);
    articles.commit(Map.of(0, next));
  }

  /** Closes it; what was not committed is gone. */
  @Override
  public void close() {
    history.close();
    articles.close();
  }
}
