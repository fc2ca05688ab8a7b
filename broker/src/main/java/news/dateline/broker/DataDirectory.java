package news.dateline.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a broker, held by this process alone until it is closed, and formatted when it
 * is new: it gets a cluster id of its own, which it keeps.
 */
final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "broker.lock";
  private static final String FORMATTED = "meta.properties";

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the directory, creating it when it is missing.
   *
   * @throws BrokerStartException when another broker has it, or when it cannot be written
   */
  static DataDirectory take(Path path) {
    Path directory = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new BrokerStartException(
            "the data directory " + directory + " is in use by another Dateline");
      }
      return new DataDirectory(directory, channel);
    } catch (IOException unwritable) {
      throw new BrokerStartException(
          "the data directory " + directory + " cannot be used: " + unwritable, unwritable);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Formats the directory for {@code settings}, unless it is already. */
  void format(BrokerSettings settings) {
    if (Files.exists(logs().resolve(FORMATTED))) {
      return;
    }
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(BrokerSettings.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(logs().toString()))
          .setMetadataLogDirectory(logs().toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception failed) {
      throw new BrokerStartException(
          "the data directory " + path + " cannot be formatted: " + failed.getMessage(), failed);
    }
  }

  /** Where the records are. */
  Path logs() {
    return path.resolve("log");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
