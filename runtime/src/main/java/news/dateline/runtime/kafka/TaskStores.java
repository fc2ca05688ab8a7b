package news.dateline.runtime.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * The directories in which a Streams application keeps the stores of its tasks. After a crash their
 * content cannot be trusted: under exactly once it is restored from the changelogs. Kafka Streams
 * (4.3) finds that out by opening every store, giving up, and asking the group for a second
 * assignment; a note of a clean close saves it all that.
 */
final class TaskStores {
  private static final String NOTE = "closed-cleanly";
  private static final Pattern TASK = Pattern.compile("\\d+_\\d+");

  private final Path directory;

  /** The stores of the application that {@code settings} describe. */
  TaskStores(Properties settings) {
    this.directory =
        Path.of(
            settings.getProperty(StreamsConfig.STATE_DIR_CONFIG),
            settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG));
  }

  /** Call before the application opens them: deletes what a crash has left, takes the note away. */
  void open() {
    try {
      if (!Files.deleteIfExists(note()) && Files.isDirectory(directory)) {
        for (Path task : tasks()) {
          delete(task);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot clear the stores in " + directory, unreadable);
    }
  }

  /** Call after the application closed them. */
  void closedCleanly() {
    try {
      if (Files.isDirectory(directory)) {
        Files.writeString(note(), "");
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + note(), unwritable);
    }
  }

  private Path note() {
    return directory.resolve(NOTE);
  }

  private List<Path> tasks() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> TASK.matcher(String.valueOf(entry.getFileName())).matches())
          .toList();
    }
  }

  private static void delete(Path task) throws IOException {
    Files.walkFileTree(
        task,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
