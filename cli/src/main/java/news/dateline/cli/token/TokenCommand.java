package news.dateline.cli.token;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import news.dateline.cli.CommandFailed;
import news.dateline.runtime.access.Token;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a token. */
@Command(
    name = "token",
    description = {
      "Make a token that lets its holder in beyond loopback.",
      "The token is shown once, on standard output. The services keep its digest only, in the file"
          + " that DATELINE_TOKENS_FILE names: this prints the line for it, or adds it with --file."
    })
public final class TokenCommand implements Callable<Integer> {
  private static final Pattern ROLE = Pattern.compile("reader|sender|editor|source:\\S{1,200}");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Whose it is, such as anna or harbor-wire-desk.")
  private String name;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description =
          "reader: reads; sender: sends articles of any source; source:NAME: sends articles of that"
              + " source only; editor: does everything.")
  private String role;

  @Option(names = "--file", paramLabel = "FILE", description = "Add the line to this file.")
  private @Nullable Path file;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public TokenCommand() {}

  @Override
  public Integer call() {
    if (!name.matches("\\S{1,100}") || name.startsWith("#")) {
      throw new CommandFailed(
          "the name is '" + name + "', expected one word, at most 100 characters");
    }
    if (!ROLE.matcher(role).matches()) {
      throw new CommandFailed(
          "the role is '" + role + "', expected reader, sender, source:NAME or editor");
    }
    String token = Token.create(new SecureRandom());
    String line = name + " " + role + " " + Token.digest(token);
    PrintWriter notes = spec.commandLine().getErr();
    if (file == null) {
      notes.println("The line for the file of tokens:\n" + line + "\nThe token, shown this once:");
    } else {
      add(file, line);
      notes.println("Added to " + file + ". The token, shown this once:");
    }
    notes.flush();
    spec.commandLine().getOut().println(token);
    return CommandLine.ExitCode.OK;
  }

  private void add(Path path, String line) {
    try {
      String before = Files.exists(path) ? Files.readString(path) : "";
      if (before.lines().anyMatch(other -> other.strip().startsWith(name + " "))) {
        throw new CommandFailed(
            path + " has a token for " + name + " already; delete its line first");
      }
      String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
      Files.writeString(
          path,
          gap + line + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new CommandFailed(path + " cannot be written: " + unwritable.getMessage());
    }
  }
}
