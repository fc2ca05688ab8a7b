package news.dateline.cli.taxonomy;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.dateline.taxonomy.TaxonomyDocument;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code dateline taxonomy diff}. */
@Command(
    name = "diff",
    description = "Shows what a taxonomy would change, feed by feed. Nothing is stored.")
public final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private EnrichOption enrich;

  @Parameters(paramLabel = "FILE", description = "The taxonomy.")
  private Path file;

  @Option(
      names = "--articles",
      paramLabel = "COUNT",
      defaultValue = "10000",
      description = "On how many of the newest articles (default: ${DEFAULT-VALUE}).")
  private long articles;

  @Option(names = "--json", description = "The answer as JSON, with sample articles.")
  private boolean json;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public DiffCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    TaxonomyDocument read = TaxonomyFile.read(file);
    try (EnrichClient client = enrich.client()) {
      JsonNode preview = client.tryOut(read.yaml(), articles);
      if (json) {
        spec.commandLine().getOut().println(preview.toPrettyString());
      } else {
        DiffTable.print(preview, true, spec.commandLine().getOut());
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
