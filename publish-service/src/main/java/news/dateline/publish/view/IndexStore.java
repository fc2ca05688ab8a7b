package news.dateline.publish.view;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Lucene index in a directory of its own, disposable: one that cannot be read, is of another log
 * or of another schema is wiped, and whoever fills it begins anew. Each commit says up to which
 * offset of which partition the index has taken in the log.
 */
final class IndexStore implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(IndexStore.class);
  private static final String LOG = "log";
  private static final String SCHEMA = "schema";
  private static final String POSITION = "position.";

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final String log;
  private final String schema;

  private IndexStore(FSDirectory directory, IndexWriter writer, String log, String schema) {
    this.directory = directory;
    this.writer = writer;
    this.log = log;
    this.schema = schema;
  }

  /**
   * Opens or creates the index in {@code path}.
   *
   * @param log names the log it is made from: positions in another log mean nothing
   * @param schema names what its documents are like
   * @param megabytes how much memory what is not written yet takes
   * @throws IllegalStateException when another process uses the directory
   * @throws IOException when the disk fails or is full
   */
  static IndexStore open(Path path, String log, String schema, Analyzer analyzer, int megabytes)
      throws IOException {
    Files.createDirectories(path);
    try {
      IndexStore store = attempt(path, log, schema, analyzer, megabytes);
      if (store.isOurs()) {
        return store;
      }
      store.writer.rollback();
      store.directory.close();
      LOGGER.info("{} holds a view of another log: it is built anew", path);
    } catch (LockObtainFailedException used) {
      throw new IllegalStateException(path + " is used by another process", used);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException
        | IllegalArgumentException unreadable) {
      LOGGER.warn("the view in {} cannot be read: it is built anew", path, unreadable);
    }
    wipe(path);
    return attempt(path, log, schema, analyzer, megabytes);
  }

  private static IndexStore attempt(
      Path path, String log, String schema, Analyzer analyzer, int megabytes) throws IOException {
    FSDirectory directory = FSDirectory.open(path);
    try {
      IndexWriterConfig config =
          new IndexWriterConfig(analyzer)
              .setRAMBufferSizeMB(megabytes)
              .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
              .setCommitOnClose(false);
      IndexWriter writer = new IndexWriter(directory, config);
      return new IndexStore(directory, writer, log, schema);
    } catch (IOException | RuntimeException failed) {
      directory.close();
      throw failed;
    }
  }

  /** Deletes the index in {@code path}; what has a directory of its own there stays. */
  static void wipe(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private boolean isOurs() throws IOException {
    Map<String, String> committed = committed();
    boolean empty = committed.isEmpty() && writer.getDocStats().numDocs == 0;
    return empty || (log.equals(committed.get(LOG)) && schema.equals(committed.get(SCHEMA)));
  }

  private Map<String, String> committed() {
    Map<String, String> committed = new HashMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> committed.put(entry.getKey(), entry.getValue()));
    }
    return committed;
  }

  IndexWriter writer() {
    return writer;
  }

  DirectoryReader reader() throws IOException {
    return DirectoryReader.open(writer);
  }

  /** The offset of the first record of {@code partition} that is not in the index. */
  long position(int partition) {
    return Long.parseLong(committed().getOrDefault(POSITION + partition, "0"));
  }

  /** Makes the index durable, and that it holds what is before {@code positions}. */
  synchronized void commit(Map<Integer, Long> positions) throws IOException {
    Map<String, String> data = new HashMap<>(Map.of(LOG, log, SCHEMA, schema));
    positions.forEach((partition, next) -> data.put(POSITION + partition, Long.toString(next)));
    writer.setLiveCommitData(List.copyOf(data.entrySet()));
    writer.commit();
  }

  /**
   * Reads all that {@code reader} has once and compares checksums.
   *
   * @throws org.apache.lucene.index.CorruptIndexException when something is not as it was written
   */
  static void verify(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof CodecReader part) {
        part.checkIntegrity();
      }
    }
  }

  /** Closes it; what was not committed is gone. */
  @Override
  public void close() {
    try {
      writer.rollback();
      directory.close();
    } catch (IOException | RuntimeException failed) {
      LOGGER.debug("closing {} failed", directory, failed);
    }
  }
}
