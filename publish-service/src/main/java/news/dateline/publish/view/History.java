package news.dateline.publish.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.article.ArticleUri;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that ever happened to articles: a document for each change, in an index beside that of
 * the articles. Hardly ever asked; among the articles it would make each search pass twice as many
 * documents.
 */
final class History implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);
  private static final String DIRECTORY = "history";
  private static final String SCHEMA = "1";
  private static final int MEGABYTES = 16;
  private static final int MOST = 1_000;
  private static final Sort NEWEST_FIRST =
      new Sort(LongField.newSortField(Fields.HAPPENED, true, SortedNumericSelector.Type.MIN));

  private final IndexStore store;
  private final SearcherManager searchers;

  private History(IndexStore store, SearcherManager searchers) {
    this.store = store;
    this.searchers = searchers;
  }

  /**
   * Opens what is beside the articles in {@code articles}, or begins anew.
   *
   * @param log names the log the changes come from
   */
  static History open(Path articles, String log) throws IOException {
    IndexStore store =
        IndexStore.open(
            articles.resolve(DIRECTORY), log, SCHEMA, Analysis.analyzer(Analysis.ANY), MEGABYTES);
    try {
      return new History(store, new SearcherManager(store.writer(), null));
    } catch (IOException | RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  /** Deletes what is beside the articles in {@code articles}. */
  static void wipe(Path articles) throws IOException {
    Path directory = articles.resolve(DIRECTORY);
    if (Files.exists(directory)) {
      IndexStore.wipe(directory);
    }
  }

  /** The offset after the last change that is durable. */
  long next() {
    return store.position(0);
  }

  /** What happened from {@code offset} on comes once more. */
  void forgetFrom(long offset) throws IOException {
    store
        .writer()
        .deleteDocuments(LongField.newRangeQuery(Fields.HAPPENED, offset, Long.MAX_VALUE));
  }

  /** {@code change} happened. */
  void write(Change change) throws IOException {
    store.writer().addDocument(ArticleDocument.happening(change));
  }

  /** {@code changes} happened. */
  void write(List<Change> changes) throws IOException {
    for (Change change : changes) {
      write(change);
    }
  }

  /** Removes every trace of an article. */
  void remove(ArticleUri uri) throws IOException {
    store.writer().deleteDocuments(new Term(Fields.STORY, uri.id()));
  }

  /** Sees to it that the disk holds nothing of what was removed, in the background. */
  void purge() throws IOException {
    store.writer().forceMergeDeletes(false);
  }

  /** What happened to the article {@code id}, the oldest first; of very much, the newest. */
  List<Change> of(String id) throws IOException {
    searchers.maybeRefreshBlocking();
    IndexSearcher searcher = searchers.acquire();
    try {
      TermQuery about = new TermQuery(new Term(Fields.STORY, id));
      List<Change> changes = new ArrayList<>();
      for (ScoreDoc found : searcher.search(about, MOST, NEWEST_FIRST).scoreDocs) {
        changes.add(ArticleDocument.read(searcher.storedFields(), found.doc));
      }
      return changes.reversed();
    } finally {
      searchers.release(searcher);
    }
  }

  /** Makes durable that it holds what is before {@code next}. */
  void commit(long next) throws IOException {
    store.commit(Map.of(0, next));
  }

  /** Reads all of it once and compares checksums. */
  void verify() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      IndexStore.verify(searcher.getIndexReader());
    } finally {
      searchers.release(searcher);
    }
  }

  /** Closes it; what was not committed is gone. */
  @Override
  public void close() {
    try {
      searchers.close();
    } catch (IOException failed) {
      LOG.debug("closing what happened to articles failed", failed);
    } finally {
      store.close();
    }
  }
}
