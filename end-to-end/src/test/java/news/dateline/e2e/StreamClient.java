package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of streams that nobody here wrote. */
interface StreamClient extends AutoCloseable {
  /** Its name. */
  String name();

  /** What it has seen: for each event its id, its kind and the article's uri. */
  List<String> seen() throws IOException;

  @Override
  void close();

  /** npm's eventsource, under Node.js. It ends when it gives up. */
  final class Npm implements StreamClient {
    private static final Path INSTALLED =
        Path.of(System.getProperty("dateline.root", ".."), "end-to-end/target/stream-clients");

    private final Process process;
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** Follows {@code address}. Where it is not installed the test is skipped, but not in CI. */
    Npm(String address) throws IOException {
      Path module = INSTALLED.resolve("node_modules/eventsource");
      if (System.getenv("CI") == null) {
        assumeThat(module).as("end-to-end/src/test/clients/install has run").exists();
      }
      process =
          new ProcessBuilder("node", INSTALLED.resolve("follow.mjs").toString(), address)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        List<String> some = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          some.add(line);
          if (!lines.ready()) {
            seen.addAll(some);
            some.clear();
          }
        }
      } catch (IOException ended) {
        // With the process.
      }
    }

    @Override
    public String name() {
      return "npm eventsource";
    }

    @Override
    public List<String> seen() {
      assertThat(process.isAlive()).as("eventsource has not given up").isTrue();
      return List.copyOf(seen);
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }

  /** curl, in the loop that a shell needs around it. */
  final class Curl implements StreamClient {
    private static final Path LOOP =
        Path.of(
            System.getProperty("dateline.root", ".."), "end-to-end/src/test/clients/follow-curl");

    private static final Pattern EVENT =
        Pattern.compile("(?m)^id: (.*)\nevent: (.*)\ndata: .*?\"uri\":\"([^\"]*)\".*$");

    private final Process process;
    private final Path directory;

    /** Follows {@code address}, with what comes in {@code directory}. */
    Curl(String address, Path directory) throws IOException {
      this.directory = Files.createDirectories(directory);
      process =
          new ProcessBuilder(LOOP.toString(), address, directory.toString()).inheritIO().start();
    }

    @Override
    public String name() {
      return "curl";
    }

    @Override
    public List<String> seen() throws IOException {
      List<String> seen = new ArrayList<>();
      for (int n = 1; Files.exists(directory.resolve(String.valueOf(n))); n++) {
        String text = Files.readString(directory.resolve(String.valueOf(n)));
        // What is behind the last blank line has not come whole.
        Matcher event = EVENT.matcher(text.substring(0, text.lastIndexOf("\n\n") + 1));
        while (event.find()) {
          seen.add(event.group(1) + " " + event.group(2) + " " + event.group(3));
        }
      }
      return seen;
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.onExit().join();
      process.descendants().forEach(ProcessHandle::destroy);
    }
  }

  /** Chromium's own EventSource, in a page of the same origin. */
  final class Chrome implements StreamClient {
    private final Chromium chromium;
    private final Page page;

    /** Follows {@code path} of {@code origin}. */
    Chrome(String origin, String path) {
      chromium = Chromium.start();
      page = chromium.page(new Browser.NewContextOptions());
      page.navigate(origin + "/feeds");
      page.evaluate(
          """
          path => {
            window.seen = [];
            window.source = new EventSource(path);
            for (const kind of ['publish', 'update', 'correct', 'withdraw', 'gap']) {
              source.addEventListener(kind, event =>
                seen.push(`${event.lastEventId} ${kind} ${JSON.parse(event.data).uri}`));
            }
          }
          """,
          path);
    }

    @Override
    public String name() {
      return "Chromium";
    }

    @Override
    public List<String> seen() {
      assertThat(page.evaluate("source.readyState"))
          .as("EventSource has not given up (2)")
          .isNotEqualTo(2);
      return page.evaluate("seen.join('\\n')").toString().lines().toList();
    }

    @Override
    public void close() {
      chromium.close();
    }
  }
}
