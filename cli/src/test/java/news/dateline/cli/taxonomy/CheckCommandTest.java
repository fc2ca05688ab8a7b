package news.dateline.cli.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.cli.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  private static final String PERU =
      """
      schema: 1
      regions:
        - {id: latin-america, name: Latin America, world: true, countries: [PE, BR]}
      countries:
        - {code: PE, name: Peru, demonyms: [Peruvian]}
        - {code: BR, name: Brazil, demonyms: [Brazilian]}
      golden:
        - {title: Floods in Peru, body: It rained in Peru., focus: [%s]}
      """;

  @TempDir private Path directory;

  @Test
  void aTaxonomyWhoseExamplesHoldIsGood() throws IOException {
    assertThat(check(PERU.formatted("PE"))).contains("good", "1 golden examples that hold");
  }

  @Test
  void anExampleThatDoesNotHoldIsNamedWithWhatWasExpectedAndFound() {
    assertThatThrownBy(() -> check(PERU.formatted("BR")))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContainingAll("taxonomy.yaml", "Floods in Peru", "[BR]", "PE");
  }

  private String check(String yaml) throws IOException {
    Path file = Files.writeString(directory.resolve("taxonomy.yaml"), yaml);
    StringWriter printed = new StringWriter();
    CommandLine line = new CommandLine(new CheckCommand());
    line.setOut(new PrintWriter(printed));
    CheckCommand command = line.getCommand();
    line.parseArgs(file.toString());
    command.call();
    return printed.toString();
  }
}
