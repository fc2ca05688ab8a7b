package news.dateline.e2e;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import news.dateline.testkit.TestBroker;
import picocli.CommandLine;

/** A command of {@code dateline}, run in this process. */
record Command(int exit, String out, String err) {

  /** Runs it against publish-service. */
  static Command atPublish(Object command, Pipeline pipeline, String... arguments) {
    return run(command, arguments, "--to", pipeline.publishAddress().toString());
  }

  /** Runs it against the tests' broker. */
  static Command atKafka(Object command, Pipeline pipeline, String... arguments) {
    return run(
        command,
        arguments,
        "--bootstrap",
        TestBroker.bootstrapServers(),
        "--topic-prefix",
        pipeline.topics().prefix());
  }

  static Command run(Object command, String[] arguments, String... more) {
    List<String> all = new java.util.ArrayList<>(Arrays.asList(arguments));
    all.addAll(Arrays.asList(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler((fault, line, parsed) -> {
              line.getErr().println(fault.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            })
            .execute(all.toArray(String[]::new));
    return new Command(exit, out.toString(), err.toString());
  }
}
