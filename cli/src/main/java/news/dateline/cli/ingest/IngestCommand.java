package news.dateline.cli.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import news.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline ingest}. */
@Command(
    name = "ingest",
    description = {
      "Sends articles and prints their receipts.",
      "Exits with 0 when each was accepted, or stood already; with 1 otherwise."
    })
public final class IngestCommand implements Callable<Integer> {
  private static final int MAX_WAIT_SECONDS = 60;
  private static final String STANDARD_INPUT = "-";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|URL",
      arity = "1..*",
      description =
          "A file in any accepted format; an http or https address, whose page or feed is fetched;"
              + " - is standard input.")
  private List<String> files = List.of();

  @Option(names = "--source", description = "Who wrote it, for what does not say so itself.")
  private @Nullable String source;

  @Option(names = "--uri", description = "Its identity; its revisions have the same.")
  private @Nullable String uri;

  @Option(names = "--url", description = "Where it is on the web.")
  private @Nullable String url;

  @Option(names = "--title", description = "Its headline.")
  private @Nullable String title;

  @Option(names = "--version-number", paramLabel = "VERSION", description = "The source's version.")
  private @Nullable String version;

  @Option(names = "--status", description = "usable, withheld or canceled.")
  private @Nullable String status;

  @Option(names = "--embargoed-until", paramLabel = "TIME", description = "ISO 8601 with a zone.")
  private @Nullable String embargoedUntil;

  @Option(names = "--published", paramLabel = "TIME", description = "ISO 8601 with a zone.")
  private @Nullable String published;

  @Option(names = "--language", description = "BCP 47, such as pt-BR.")
  private @Nullable String language;

  @Option(
      names = "--content-type",
      description = "The format; without it, Dateline looks for itself.")
  private @Nullable String contentType;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to wait for the receipt, at most 60 (default: ${DEFAULT-VALUE}).")
  private int wait;

  @Option(names = "--json", description = "Print receipts as JSON, one a line.")
  private boolean json;

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      description =
          "ingest-service (default: DATELINE_INGEST_ADDRESS, else http://localhost:8081).")
  private @Nullable URI to;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public IngestCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (wait < 0 || wait > MAX_WAIT_SECONDS) {
      throw new ParameterException(spec.commandLine(), "--wait is from 0 to " + MAX_WAIT_SECONDS);
    }
    if (uri != null && files.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--uri names one article: give one FILE");
    }
    Environment environment = Environment.of(System.getenv());
    URI address = to == null ? environment.address(Setting.INGEST_ADDRESS) : to;
    AnswerPrinter printer = AnswerPrinter.of(environment);
    boolean good = true;
    try (IngestClient client = new IngestClient(address, Bearer.of(environment))) {
      for (String file : files) {
        Answer answer = client.send(submission(file), wait);
        print(file, answer, printer);
        good &= answer.good();
      }
    }
    return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void print(String file, Answer answer, AnswerPrinter printer) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(answer.json().replace("\n", ""));
    } else {
      PrintWriter where = answer.good() ? out : spec.commandLine().getErr();
      printer.lines(file, answer).forEach(where::println);
    }
  }

  private Submission submission(String file) throws InterruptedException {
    Map<String, String> headers = headers();
    if (!WebPage.isAddress(file)) {
      return new Submission(file, read(file), contentType, headers);
    }
    WebPage page = WebPage.fetch(file);
    headers.putIfAbsent("url", page.address());
    String type = contentType == null ? page.contentType() : contentType;
    return new Submission(file, page.body(), type, headers);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    put(headers, "source", source);
    put(headers, "uri", uri);
    put(headers, "url", url);
    put(headers, "title", title);
    put(headers, "version", version);
    put(headers, "status", status);
    put(headers, "embargoed-until", embargoedUntil);
    put(headers, "published", published);
    put(headers, "language", language);
    return headers;
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }

  /** One byte more than the limit is enough to know that it is too much. */
  private static byte[] read(String file) {
    try (InputStream input =
        file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
      byte[] body = input.readNBytes(Topics.MAX_INPUT_BYTES + 1);
      if (body.length > Topics.MAX_INPUT_BYTES) {
        throw new CommandFailed(
            file + " is larger than " + Topics.MAX_INPUT_BYTES + " bytes, the limit");
      }
      return body;
    } catch (java.nio.file.NoSuchFileException missing) {
      throw new CommandFailed("there is no file " + file);
    } catch (IOException | java.nio.file.InvalidPathException unreadable) {
      throw new CommandFailed(file + " cannot be read: " + unreadable.getMessage());
    }
  }
}
