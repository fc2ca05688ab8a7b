package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DatelineTest {
  private static final String NOBODY = "http://localhost:1";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "ingest",
        "tail",
        "sources",
        "kill",
        "hold",
        "release",
        "takedown",
        "rejected",
        "taxonomy",
        "replay",
        "tags"
      })
  void everySubcommandExplainsItself(String subcommand) {
    assertThat(run(subcommand, "--help")).isZero();
    assertThat(out.toString()).contains("dateline " + subcommand);
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains(subcommand);
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("dateline \\d+\\.\\d+\\.\\d+\\S* \\(Java 2\\S+\\)\\s+");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(run("ingest", "no-such-file.txt", "--to", NOBODY)).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("dateline: there is no file no-such-file.txt\n");
  }

  @Test
  void aServiceThatDoesNotAnswerIsNamed() throws Exception {
    Path file = Files.writeString(directory.resolve("story.txt"), "A title\n\nA body.\n");
    assertThat(run("ingest", file.toString(), "--to", NOBODY)).isEqualTo(1);
    assertThat(err.toString()).startsWith("dateline: nothing answers at " + NOBODY);
    assertThat(run("sources", "list", "--at", NOBODY)).isEqualTo(1);
    assertThat(err.toString()).contains("nothing answers at " + NOBODY);
    assertThat(run("tail", "--from", NOBODY)).isEqualTo(1);
    assertThat(err.toString()).contains(NOBODY + "/feeds/all/stream");
  }

  @Test
  void aTaxonomyIsCheckedWithoutAnyServiceAndItsFaultNamedByLine() throws Exception {
    Path good =
        Files.writeString(
            directory.resolve("good.yaml"),
            "schema: 1\ncountries: [{code: KR, name: South Korea}]\n"
                + "regions:\n  - {id: a, name: A}\n  - {id: b, name: B, within: [a]}\n");
    assertThat(run("taxonomy", "check", good.toString())).isZero();
    assertThat(out.toString()).contains("good; 2 regions, 1 countries, 0 programs");
    Path bad =
        Files.writeString(
            directory.resolve("bad.yaml"),
            "schema: 1\nregions:\n  - {id: a, name: A, countries: [XX]}\n");
    assertThat(run("taxonomy", "check", bad.toString())).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo("dateline: " + bad + ":3: region a refers to the unknown country XX\n");
    assertThat(run("taxonomy", "apply", good.toString(), "--at", NOBODY)).isEqualTo(1);
    assertThat(err.toString()).contains("nothing answers at " + NOBODY);
  }

  @Test
  void aFileAboveTheLimitIsRefusedBeforeItIsSent() throws Exception {
    Path file = Files.write(directory.resolve("huge.txt"), new byte[8 * 1024 * 1024 + 1]);
    assertThat(run("ingest", file.toString(), "--to", NOBODY)).isEqualTo(1);
    assertThat(err.toString()).contains("larger than 8388608 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ingest",
        "ingest a b --uri urn:x:1",
        "ingest a --wait 61",
        "tail --feed country/KR",
        "up --kafka-port many",
        "taxonomy",
        "taxonomy check",
        "replay story",
        "tags urn:x:1 --lift --add region/europe",
        "sources",
        "sources add",
        "sources add http://x.example/ --every soon",
        "sources forget x",
        "fly"
      })
  void whatIsNotUnderstoodExitsWithTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags urn:x:1 --add region/europe --remove region/europe",
        "tags urn:x:1 --remove region/europe --add region/asia --add region/europe:mention",
        "tags urn:x:1 --add region/europe --add region/europe:mention",
        "tags urn:x:1 --remove region/europe --remove region/europe"
      })
  void aTagThatIsNamedTwiceExitsWithTwoAndIsNamed(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains("region/europe is there twice");
  }

  private int run(String... arguments) {
    CommandLine command =
        Dateline.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
