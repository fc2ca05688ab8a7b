package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The composed system, as an operator works it: through the compose command, on ports of its own.
 */
final class Compose {
  private static final int PATIENCE_MINUTES = 15;

  private final Path root = Path.of(System.getProperty("dateline.root", "..")).toAbsolutePath();
  private final List<String> command;
  private final Map<String, String> ports;

  private Compose(List<String> command) throws IOException {
    this.command = command;
    this.ports =
        Map.of(
            "KAFKA_PORT", freePort(),
            "INGEST_PORT", freePort(),
            "ENRICH_PORT", freePort(),
            "PUBLISH_PORT", freePort());
  }

  @Override
  public String toString() {
    return String.join(" ", command);
  }

  /** Every compose command that is there, Compose v2 first. */
  static List<Compose> all() throws IOException, InterruptedException {
    List<Compose> found = new ArrayList<>();
    for (List<String> command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      if (answers(command)) {
        found.add(new Compose(command));
      }
    }
    assertThat(found).as("compose commands").isNotEmpty();
    return found;
  }

  private static boolean answers(List<String> command) throws IOException, InterruptedException {
    List<String> version = new ArrayList<>(command);
    version.add("version");
    try {
      return new ProcessBuilder(version)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /** The port on this machine that stands for {@code variable} of the compose file. */
  String port(String variable) {
    return ports.getOrDefault(variable, "");
  }

  /** Runs a compose command and returns what it printed; it must succeed. */
  String run(String... arguments) throws IOException, InterruptedException {
    return feed("", arguments);
  }

  /** The same with {@code input} on its standard input. */
  String feed(String input, String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of("-p", "dateline-test"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(ports);
    Process process = builder.start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(String.join(" ", line) + "\n" + output).isZero();
    return output;
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
