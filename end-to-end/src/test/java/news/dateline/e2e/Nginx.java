package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.testkit.Await;

/** The machine's own nginx, with the block of docs/how-to/run-behind-a-proxy.md. */
final class Nginx implements AutoCloseable {
  private static final Path HOW_TO =
      Path.of(System.getProperty("dateline.root", ".."), "docs/how-to/run-behind-a-proxy.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```nginx\n(.*?)```");
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));

  private final Process process;
  private final String address;

  private Nginx(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it in front of the service that listens on {@code port}, or will. Where there is none
   * the test is skipped, but not in CI.
   */
  static Nginx before(int port, Path directory) throws IOException {
    return start(port, directory, howTo());
  }

  /** The same, told nothing but where the service is: it speaks HTTP/1.0 to it, and buffers. */
  static Nginx unconfiguredBefore(int port, Path directory) throws IOException {
    return start(
        port, directory, "server { listen 80; location / { proxy_pass http://127.0.0.1:8080; } }");
  }

  private static String howTo() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(HOW_TO));
    assertThat(block.find()).as("the block in " + HOW_TO).isTrue();
    return block.group(1);
  }

  private static Nginx start(int port, Path directory, String block) throws IOException {
    List<Path> there = PLACES.stream().filter(Files::isExecutable).toList();
    if (System.getenv("CI") == null) {
      assumeThat(there).as("nginx is in one of %s", PLACES).isNotEmpty();
    }
    assertThat(there).as("nginx is in one of %s", PLACES).isNotEmpty();
    int own = freePort();
    Files.createDirectories(directory);
    Path file = directory.resolve("nginx.conf");
    Files.writeString(file, configuration(block, port, own, directory));
    Process process =
        new ProcessBuilder(
                there.getFirst().toString(), "-p", directory + "/", "-c", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile())
            .start();
    awaitListening(own);
    return new Nginx(process, "http://127.0.0.1:" + own);
  }

  private static void awaitListening(int port) {
    Await.until(
        "nginx at " + port,
        Duration.ofSeconds(20),
        () -> {
          try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
          }
        },
        listens -> listens);
  }

  private static String configuration(String block, int port, int own, Path directory) {
    String ours =
        block
            .replace("127.0.0.1:8080;", "127.0.0.1:" + port + ";")
            .replace("listen 80;", "listen 127.0.0.1:" + own + ";");
    assertThat(ours).contains(":" + port + ";", ":" + own + ";");
    StringBuilder places = new StringBuilder();
    for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      places.append("%s_temp_path %s;\n".formatted(kind, directory.resolve(kind)));
    }
    return """
    daemon off;
    master_process off;
    pid %1$s/nginx.pid;
    error_log %1$s/error.log;
    events {}
    http {
    access_log %1$s/access.log;
    %2$s
    %3$s
    }
    """
        .formatted(directory, places, ours);
  }

  /** A port of this machine on which nobody listens now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** What its addresses begin with. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
