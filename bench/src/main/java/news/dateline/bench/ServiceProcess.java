package news.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service as a process of its own, to be killed. The command that begins it is in {@code
 * BENCH_SERVICE}, as the script found it: Java, its options and the class path.
 */
final class ServiceProcess implements AutoCloseable {
  private final Class<?> type;
  private final Map<String, String> environment;
  private @Nullable Process process;

  private ServiceProcess(Class<?> type, Map<String, String> environment) {
    this.type = type;
    this.environment = environment;
  }

  static ServiceProcess start(Class<?> type, Map<String, String> environment) throws IOException {
    ServiceProcess service = new ServiceProcess(type, environment);
    service.launch();
    return service;
  }

  String name() {
    return type.getSimpleName();
  }

  void launch() throws IOException {
    List<String> command = new ArrayList<>(List.of(System.getenv("BENCH_SERVICE").split(" +")));
    command.add(type.getName());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    process = builder.start();
  }

  /** Waits for the line that says it is ready. */
  void awaitReady() throws IOException {
    BufferedReader output =
        new BufferedReader(
            new InputStreamReader(running().getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains(" is ready on ")) {
        return;
      }
    }
    throw new IllegalStateException(name() + " ended before it was ready");
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    running().destroyForcibly().waitFor();
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException(name() + " was not started");
    }
    return process;
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      process.onExit().join();
    }
  }
}
