package news.dateline.e2e;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first real input. Its text is not ours to ship: tests that need it are skipped where it is
 * absent.
 */
final class Sample {
  private Sample() {}

  static String text() throws IOException {
    Path file =
        Path.of(System.getProperty("dateline.shared", "../../shared"))
            .resolve("examples/wilson-center-north-korea.txt");
    assumeThat(file).exists();
    return Files.readString(file);
  }
}
