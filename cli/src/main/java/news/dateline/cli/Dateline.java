package news.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import news.dateline.broker.BrokerStartException;
import news.dateline.cli.editor.HoldCommand;
import news.dateline.cli.editor.KillCommand;
import news.dateline.cli.editor.ReleaseCommand;
import news.dateline.cli.editor.TakedownCommand;
import news.dateline.cli.extract.ExtractCommand;
import news.dateline.cli.ingest.IngestCommand;
import news.dateline.cli.rejected.RejectedCommand;
import news.dateline.cli.sources.SourcesCommand;
import news.dateline.cli.tags.TagsCommand;
import news.dateline.cli.tail.TailCommand;
import news.dateline.cli.taxonomy.ReplayCommand;
import news.dateline.cli.taxonomy.TaxonomyCommand;
import news.dateline.cli.token.TokenCommand;
import news.dateline.cli.up.UpCommand;
import news.dateline.runtime.config.ConfigurationException;
import news.dateline.runtime.kafka.TopicCreation.IncompatibleTopicException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/**
 * The {@code dateline} command. Exits with 0 when it did what it was told, with 1 when it could
 * not, with 2 when it was told what it does not understand.
 */
@Command(
    name = "dateline",
    description = "A Kafka-native news pipeline: articles in, feeds by region and program out.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {
      UpCommand.class,
      IngestCommand.class,
      TailCommand.class,
      ExtractCommand.class,
      TokenCommand.class,
      SourcesCommand.class,
      KillCommand.class,
      HoldCommand.class,
      ReleaseCommand.class,
      TakedownCommand.class,
      RejectedCommand.class,
      TagsCommand.class,
      TaxonomyCommand.class,
      ReplayCommand.class
    })
public final class Dateline {
  private Dateline() {}

  /** Runs the command. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Dateline())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler((fault, command, parsed) -> explain(fault, command));
  }

  private static int explain(Exception fault, CommandLine command) throws Exception {
    boolean expected =
        fault instanceof CommandFailed
            || fault instanceof BrokerStartException
            || fault instanceof ConfigurationException
            || fault instanceof IncompatibleTopicException;
    if (!expected) {
      throw fault;
    }
    command.getErr().println("dateline: " + fault.getMessage());
    return CommandLine.ExitCode.SOFTWARE;
  }
}
