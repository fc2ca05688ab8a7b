package news.dateline.cli.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.runtime.access.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TokenCommandTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();

  @Test
  void tokenIsShownAndItsDigestIsKept() throws IOException {
    Path file = directory.resolve("tokens");

    assertThat(run("anna", "--role", "editor", "--file", file.toString())).isZero();
    assertThat(run("harbor", "--role", "source:harbor-wire", "--file", file.toString())).isZero();

    String[] tokens = out.toString().split("\\R");
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "anna editor " + Token.digest(tokens[0]),
            "harbor source:harbor-wire " + Token.digest(tokens[1]));
  }

  @Test
  void nameThatIsThereAlreadyAndUnknownRoleAreRefused() {
    Path file = directory.resolve("tokens");
    run("anna", "--role", "editor", "--file", file.toString());

    assertThat(run("anna", "--role", "reader", "--file", file.toString())).isNotZero();
    assertThat(run("ben", "--role", "chief")).isNotZero();
    assertThat(run("two words", "--role", "reader")).isNotZero();
  }

  private int run(String... arguments) {
    return new CommandLine(new TokenCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
