package news.dateline.publish.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import news.dateline.article.ArticleUri;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/**
 * Where in {@code articles.tagged} the newest tags of each article are. The tags themselves, with
 * evidence and text, stay in the log until somebody asks.
 */
public final class TagPointers implements AutoCloseable {
  /** A place in {@code articles.tagged}. */
  public record Pointer(int partition, long offset) {}

  private static final String SCHEMA = "1";
  private static final String PARTITION = "partition";

  private final TailIndex index;

  /**
   * The pointers kept in {@code directory}.
   *
   * @param log names the log: pointers into another one are thrown away
   */
  public TagPointers(Path directory, String log) {
    this.index = new TailIndex("the tags", directory, log, SCHEMA);
  }

  /** The offset of the first record of {@code partition} that was not read. */
  public long next(int partition) {
    return index.next(partition);
  }

  /** The newest tags of {@code uri} are at {@code pointer}; null when they were removed. */
  public void apply(ArticleUri uri, @Nullable Pointer pointer) {
    index.write(writer -> {
      Term id = new Term(Fields.ID, uri.id());
      if (pointer == null) {
        writer.deleteDocuments(id);
      } else {
        Document document = new Document();
        document.add(new StringField(Fields.ID, uri.id(), Field.Store.NO));
        document.add(new StoredField(PARTITION, pointer.partition()));
        document.add(new StoredField(Fields.OFFSET, pointer.offset()));
        writer.updateDocument(id, document);
      }
    });
  }

  /** Every record before {@code offset} of {@code partition} was read. */
  public void readUpTo(int partition, long offset) {
    index.readUpTo(partition, offset);
  }

  /** Everything that was there has been read. */
  public void caughtUp() {
    index.caughtUp();
  }

  /** Why they cannot be kept; empty when they can. */
  public Optional<String> complaint() {
    return index.complaint();
  }

  /**
   * Where the newest tags of the article {@code id} are.
   *
   * @throws ViewUnavailableException when it cannot be said now
   */
  public Optional<Pointer> of(String id) {
    return index.ask(searcher -> read(searcher, id));
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
    index.close();
  }
}
