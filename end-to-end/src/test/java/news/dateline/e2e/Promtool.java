package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Prometheus's own reader of metrics. CI installs it; elsewhere tests that need it are skipped
 * without it.
 */
final class Promtool {
  Promtool() throws InterruptedException {
    if (System.getenv("CI") == null) {
      assumeThat(installed()).as("promtool is installed").isTrue();
    }
  }

  private static boolean installed() throws InterruptedException {
    try {
      return new ProcessBuilder("promtool", "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** It can read {@code metrics}, and likes how they are named. */
  void check(String metrics) throws IOException, InterruptedException {
    Process promtool =
        new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    try (OutputStream in = promtool.getOutputStream()) {
      in.write(metrics.getBytes(StandardCharsets.UTF_8));
    }
    String complaints =
        new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(promtool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(complaints).isEmpty();
    assertThat(promtool.exitValue()).isZero();
  }
}
