package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** IPTC's own examples of ninjs, where they are beside the checkout. */
final class NinjsExamplesTest {
  @Test
  void everyExampleIsAccepted() throws IOException {
    Path file =
        Path.of(System.getProperty("dateline.shared", "../../shared")).resolve("data/ninjs.zip");
    assumeThat(file).exists();
    int read = 0;
    try (ZipFile examples = new ZipFile(file.toFile())) {
      for (ZipEntry example : Collections.list(examples.entries())) {
        if (example.getName().endsWith(".json") && !example.getName().contains("schema")) {
          byte[] bytes = examples.getInputStream(example).readAllBytes();

          assertThat(Inputs.PARSER.parse(Inputs.input(bytes)))
              .as(example.getName())
              .isInstanceOf(Parsed.Drafts.class);
          read++;
        }
      }
    }
    assertThat(read).isGreaterThanOrEqualTo(30);
  }
}
