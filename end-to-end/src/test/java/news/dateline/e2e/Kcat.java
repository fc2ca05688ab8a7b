package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.dateline.article.Json;
import tools.jackson.databind.JsonNode;

/**
 * A consumer nobody here wrote. CI installs it; elsewhere tests that need it are skipped without
 * it.
 */
final class Kcat {
  private final String bootstrapServers;

  Kcat(String bootstrapServers) throws IOException, InterruptedException {
    this.bootstrapServers = bootstrapServers;
    if (System.getenv("CI") == null) {
      assumeThat(installed()).as("kcat is installed").isTrue();
    }
  }

  private static boolean installed() throws InterruptedException {
    try {
      return new ProcessBuilder("kcat", "-V").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** The value of the one committed record of {@code topic}. */
  JsonNode onlyRecord(String topic) throws IOException, InterruptedException {
    List<String> lines = lines(topic);
    assertThat(lines).hasSize(1);
    return Json.MAPPER.readTree(lines.getFirst());
  }

  /** The values of all committed records of {@code topic}. */
  List<String> lines(String topic) throws IOException, InterruptedException {
    Process kcat =
        new ProcessBuilder(
                "kcat",
                "-C",
                "-q",
                "-e",
                "-b",
                bootstrapServers,
                "-t",
                topic,
                "-X",
                "isolation.level=read_committed")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(kcat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(kcat.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(kcat.exitValue()).isZero();
    return output.lines().toList();
  }
}
