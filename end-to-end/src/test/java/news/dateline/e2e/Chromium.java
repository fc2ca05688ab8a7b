package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The machine's own Chromium, and a list of everything its pages complain of or ask for. */
final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final Path PICTURES = Path.of("target", "dashboard");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setChromiumSandbox(false)
                    .setArgs(List.of("--disable-gpu", "--disable-background-networking")));
  }

  /** Starts it. Where there is none the test is skipped, but not in CI. */
  static Chromium start() {
    List<Path> there = PLACES.stream().filter(Files::isExecutable).toList();
    if (System.getenv("CI") == null) {
      assumeThat(there).as("Chromium is in one of %s", PLACES).isNotEmpty();
    }
    assertThat(there).as("Chromium is in one of %s", PLACES).isNotEmpty();
    return new Chromium(there.getFirst());
  }

  /** A page in a context of its own. */
  Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text() + " at " + message.location());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    return page;
  }

  /** Errors and warnings on consoles, and what scripts threw. */
  List<String> complaints() {
    return complaints;
  }

  /** Every address that was asked for. */
  List<String> requests() {
    return requests;
  }

  /** What axe-core finds wrong with {@code page}, in words. The page's policy stays in force. */
  static List<?> violations(Page page) {
    page.evaluate(axe());
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run(document)).violations.map(found =>
              `${found.id}: ${found.help}: ${found.nodes.map(node => `${node.html} ${node.failureSummary}`).join(' | ')}`)
            """);
  }

  private static String axe() {
    try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
      assertThat(script).as("axe-core on the class path").isNotNull();
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** Keeps a picture of {@code page} in the module's target directory, for people. */
  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
