package news.dateline.cli.taxonomy;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline taxonomy show}. */
@Command(name = "show", description = "Prints the taxonomy in force, or a former one.")
public final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private EnrichOption enrich;

  @Parameters(
      paramLabel = "HASH",
      arity = "0..1",
      description = "The content hash of a former one; articles carry the one they are tagged by.")
  private @Nullable String hash;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public ShowCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    try (EnrichClient client = enrich.client()) {
      spec.commandLine().getOut().print(client.taxonomy(Optional.ofNullable(hash)).yaml());
      spec.commandLine().getOut().flush();
    }
    return CommandLine.ExitCode.OK;
  }
}
