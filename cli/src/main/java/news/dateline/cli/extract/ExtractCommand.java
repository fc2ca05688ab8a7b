package news.dateline.cli.extract;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Gatherers;
import news.dateline.cli.CommandFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reads HTML pages and prints one JSON line for each, in the order they were named. A page that
 * cannot be read is told on standard error, and does not keep the others from being read.
 */
@Command(
    name = "extract",
    description = "Extracts the articles of HTML pages, without Kafka: one JSON line each.",
    footer = {
      "",
      "Each line has file, url, title, byline, published, language and body, null where the page"
          + " does not say. Exits with 1 when a page could not be read."
    })
public final class ExtractCommand implements Callable<Integer> {
  private static final int MOST_AT_ONCE = 8;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "0..*",
      description =
          "A page, as it is or compressed with gzip; a directory of pages; - is standard input, as is"
              + " nothing.")
  private List<String> sources = List.of();

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public ExtractCommand() {}

  /** A line of output, or why there is none. */
  private sealed interface Outcome {
    record Line(String json) implements Outcome {}

    record Failure(String why) implements Outcome {}
  }

  @Override
  public Integer call() {
    List<PageFile> files = new ArrayList<>();
    for (String source : sources.isEmpty() ? List.of(PageFile.STANDARD_INPUT) : sources) {
      files.addAll(PageFile.of(source));
    }
    int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
    boolean[] good = {true};
    files.stream()
        .gather(Gatherers.mapConcurrent(atOnce, ExtractCommand::extract))
        .forEachOrdered(outcome -> good[0] &= print(outcome));
    return good[0] ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static Outcome extract(PageFile file) {
    try {
      return new Outcome.Line(ExtractedPage.line(file));
    } catch (CommandFailed failed) {
      return new Outcome.Failure(String.valueOf(failed.getMessage()));
    }
  }

  private boolean print(Outcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    return switch (outcome) {
      case Outcome.Line line -> {
        out.println(line.json());
        yield true;
      }
      case Outcome.Failure failure -> {
        spec.commandLine().getErr().println("dateline: " + failure.why());
        yield false;
      }
    };
  }
}
