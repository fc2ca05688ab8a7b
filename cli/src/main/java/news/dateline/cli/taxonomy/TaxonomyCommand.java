package news.dateline.cli.taxonomy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline taxonomy}. */
@Command(
    name = "taxonomy",
    description = "The regions, countries and programs that articles are tagged by.",
    subcommands = {
      CheckCommand.class,
      DiffCommand.class,
      ApplyCommand.class,
      ShowCommand.class,
      StatusCommand.class
    })
public final class TaxonomyCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before run()
  public TaxonomyCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "expected one of check, diff, apply, show, status");
  }
}
