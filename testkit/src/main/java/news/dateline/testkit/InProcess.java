package news.dateline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.broker.BrokerConfig;
import news.dateline.broker.EmbeddedBroker;

/**
 * The broker in this process, its data in a temporary directory.
 *
 * @param broker it
 * @param directory deleted when it is closed
 */
record InProcess(EmbeddedBroker broker, Path directory) implements RunningBroker {
  static InProcess start() {
    try {
      Path directory = Files.createTempDirectory("dateline-test-broker");
      return new InProcess(EmbeddedBroker.start(new BrokerConfig(directory, 0)), directory);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public void close() {
    broker.close();
    try {
      for (Path path : everything()) {
        Files.delete(path);
      }
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }

  private List<Path> everything() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
