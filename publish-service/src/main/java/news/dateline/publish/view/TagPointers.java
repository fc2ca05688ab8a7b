package news.dateline.publish.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.article.ArticleUri;
import news.dateline.runtime.kafka.TopicTail;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where in {@code articles.tagged} the newest tags of each article are. The tags themselves, with
 * evidence and text, stay in the log until somebody asks.
 */
public final class TagPointers implements AutoCloseable {
  /** A place in {@code articles.tagged}. */
  public record Pointer(int partition, long offset) {}

  private static final Logger LOG = LoggerFactory.getLogger(TagPointers.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long COMMIT_NANOS = Duration.ofSeconds(30).toNanos();
  private static final String SCHEMA = "1";
  private static final String PARTITION = "partition";

  /** An index that is open. */
  private record Open(IndexStore store, SearcherManager searchers) {
    static Open in(Path directory, String log) throws IOException {
      IndexStore store = IndexStore.open(directory, log, SCHEMA, Analysis.analyzer(Analysis.ANY));
      try {
        return new Open(store, new SearcherManager(store.writer(), null));
      } catch (IOException | RuntimeException failed) {
        store.close();
        throw failed;
      }
    }

    IndexWriter writer() {
      return store.writer();
    }

    void close() {
      try {
        searchers.close();
      } catch (IOException failed) {
        LOG.debug("closing failed", failed);
      } finally {
        store.close();
      }
    }
  }

  private final Path directory;
  private final String log;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<Integer, Long> positions = new HashMap<>();
  private volatile @Nullable Open open;
  private volatile @Nullable String complaint;
  private boolean changed;
  private long committedAt = System.nanoTime();

  /**
   * The pointers kept in {@code directory}.
   *
   * @param log names the log: pointers into another one are thrown away
   */
  public TagPointers(Path directory, String log) {
    this.directory = directory;
    this.log = log;
  }

  /** The offset of the first record of {@code partition} that was not read. */
  public long next(int partition) {
    Open index = opened();
    return index == null ? 0 : index.store().position(partition);
  }

  private @Nullable Open opened() {
    while (open == null && closing.getCount() > 0) {
      if (complaint != null) {
        pause();
      }
      try {
        positions.clear();
        open = Open.in(directory, log);
      } catch (IOException failed) {
        LOG.error("the pointers in {} cannot be opened", directory, failed);
        complaint = "its disk fails: " + failed.getMessage();
      }
    }
    return open;
  }

  private void pause() {
    try {
      if (!closing.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("opening {} once more", directory);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
  }

  /** The newest tags of {@code uri} are at {@code pointer}; null when they were removed. */
  public void apply(ArticleUri uri, @Nullable Pointer pointer) {
    writing(index -> {
      Term id = new Term(Fields.ID, uri.id());
      if (pointer == null) {
        index.writer().deleteDocuments(id);
      } else {
        Document document = new Document();
        document.add(new StringField(Fields.ID, uri.id(), Field.Store.NO));
        document.add(new StoredField(PARTITION, pointer.partition()));
        document.add(new StoredField(Fields.OFFSET, pointer.offset()));
        index.writer().updateDocument(id, document);
      }
      changed = true;
    });
  }

  /** Every record before {@code offset} of {@code partition} was read. */
  public void readUpTo(int partition, long offset) {
    positions.put(partition, offset);
    if (changed && System.nanoTime() - committedAt >= COMMIT_NANOS) {
      save();
    }
  }

  /** Everything that was there has been read. */
  public void caughtUp() {
    save();
  }

  private void save() {
    writing(index -> {
      index.store().commit(positions);
      changed = false;
      complaint = null;
      committedAt = System.nanoTime();
    });
  }

  private interface Writing {
    void write(Open index) throws IOException;
  }

  private void writing(Writing what) {
    Open index = open;
    if (index == null) {
      throw new TopicTail.Restart(new IOException("the pointers are not open"));
    }
    try {
      what.write(index);
    } catch (IOException | AlreadyClosedException failed) {
      complaint = "its disk fails: " + failed.getMessage();
      open = null;
      index.close();
      throw new TopicTail.Restart(failed);
    }
  }

  /** Why they cannot be kept; empty when they can. */
  public Optional<String> complaint() {
    return Optional.ofNullable(complaint);
  }

  /** Where the newest tags of the article {@code id} are. */
  public Optional<Pointer> of(String id) {
    Open index = open;
    if (index == null) {
      throw new ViewUnavailableException("the tags are still being read");
    }
    try {
      index.searchers().maybeRefreshBlocking();
      IndexSearcher searcher = index.searchers().acquire();
      try {
        return read(searcher, id);
      } finally {
        index.searchers().release(searcher);
      }
    } catch (IOException | AlreadyClosedException failed) {
      throw new ViewUnavailableException("the tags are being read again: " + failed.getMessage());
    }
  }

  private static Optional<Pointer> read(IndexSearcher searcher, String id) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    if (found.scoreDocs.length == 0) {
      return Optional.empty();
    }
    Document document = searcher.storedFields().document(found.scoreDocs[0].doc);
    return Optional.of(
        new Pointer(
            document.getField(PARTITION).numericValue().intValue(),
            document.getField(Fields.OFFSET).numericValue().longValue()));
  }

  /** Closes them; the thread that writes must have ended. */
  @Override
  public void close() {
    closing.countDown();
    Open index = open;
    open = null;
    if (index != null) {
      try {
        if (changed) {
          index.store().commit(positions);
        }
      } catch (IOException | AlreadyClosedException failed) {
        LOG.warn("the pointers in {} were not saved: they are read again", directory, failed);
      } finally {
        index.close();
      }
    }
  }
}
