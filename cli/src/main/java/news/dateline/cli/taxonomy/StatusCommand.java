package news.dateline.cli.taxonomy;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code dateline taxonomy status}. */
@Command(
    name = "status",
    description = "Tells which taxonomy is in force and how far history is tagged by it.")
public final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private EnrichOption enrich;

  @Option(names = "--json", description = "The answer as JSON.")
  private boolean json;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public StatusCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    try (EnrichClient client = enrich.client()) {
      JsonNode status = client.status();
      spec.commandLine().getOut().println(json ? status.toPrettyString() : line(status));
    }
    return CommandLine.ExitCode.OK;
  }

  static String line(JsonNode status) {
    String taxonomy = status.path("taxonomy").asString("");
    if (status.path("state").asString("").equals("done")) {
      return taxonomy + " is in force, and all of history is tagged by it";
    }
    long read = status.path("read").asLong();
    long total = status.path("total").asLong();
    long percent = total == 0 ? 0 : 100 * read / total;
    return "%s is in force; history is being tagged by it: %d of %d records, %d %%"
        .formatted(taxonomy, read, total, percent);
  }
}
