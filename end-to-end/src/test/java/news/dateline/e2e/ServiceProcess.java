package news.dateline.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A service as a process of its own, to be killed. */
final class ServiceProcess implements AutoCloseable {
  private final List<String> command;
  private final Map<String, String> environment;
  private Process process;

  private ServiceProcess(List<String> command, Map<String, String> environment) throws IOException {
    this.command = command;
    this.environment = environment;
    this.process = launch();
  }

  /** Starts the service whose {@code main} is in {@code type}. */
  static ServiceProcess start(Class<?> type, Map<String, String> environment) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ServiceProcess(
        List.of(
            java,
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            type.getName()),
        environment);
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits for the line that says it is ready; returns its address. */
  String awaitReady() throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains(" is ready on ")) {
        return line.substring(line.indexOf(" is ready on ") + " is ready on ".length());
      }
    }
    throw new AssertionError(command.getLast() + " ended before it was ready");
  }

  /** Kills it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The same, and starts it once more. */
  void killAndRestart() throws IOException, InterruptedException {
    kill();
    process = launch();
  }

  /** Stops it as an operator does, who sends it SIGTERM and waits, and starts it once more. */
  void stopAndRestart() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor();
    process = launch();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
