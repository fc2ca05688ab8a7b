package news.dateline.cli.taxonomy;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
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

/** {@code dateline taxonomy apply}. */
@Command(
    name = "apply",
    description = "Puts a taxonomy in force; history is tagged by it in the background.")
public final class ApplyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private EnrichOption enrich;

  @Parameters(paramLabel = "FILE", description = "The taxonomy.")
  private Path file;

  @Option(
      names = "--articles",
      paramLabel = "COUNT",
      defaultValue = "10000",
      description =
          "On how many of the newest articles it is tried first, to say what changes; 0: on none"
              + " (default: ${DEFAULT-VALUE}).")
  private long articles;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public ApplyCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    TaxonomyDocument read = TaxonomyFile.read(file);
    try (EnrichClient client = enrich.client()) {
      // What is replaced is what was compared with: somebody else's change is not lost.
      String before = client.taxonomy(Optional.empty()).tag();
      if (articles > 0) {
        DiffTable.print(client.tryOut(read.yaml(), articles), false, out);
      }
      JsonNode applied = client.apply(read.yaml(), before);
      String hash = applied.path("taxonomy").asString("");
      out.println(
          applied.path("changed").asBoolean()
              ? hash
                  + " is in force; history is tagged by it in the background"
                  + " (`dateline taxonomy status` tells how far)"
              : hash + " was in force already; nothing was changed");
    }
    return CommandLine.ExitCode.OK;
  }
}
