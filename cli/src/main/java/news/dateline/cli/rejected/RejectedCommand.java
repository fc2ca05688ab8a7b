package news.dateline.cli.rejected;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline rejected}. */
@Command(
    name = "rejected",
    description = "The inputs that were rejected: lists, shows and requeues them.",
    subcommands = {ListCommand.class, ShowCommand.class, RequeueCommand.class})
public final class RejectedCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before run()
  public RejectedCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected list, show or requeue");
  }
}
