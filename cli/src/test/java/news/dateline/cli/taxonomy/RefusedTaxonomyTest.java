package news.dateline.cli.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import news.dateline.cli.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Whatever is wrong with a taxonomy is named with file, line and reason, before any service is
 * asked. Every id stands on several lines, of which one is wrong.
 */
class RefusedTaxonomyTest {
  private static final String GOOD =
      """
      schema: 1
      threshold: 0.5
      regions:
        - id: andes
          name: Andes
          countries: [PE]
          within: [south-america]
        - id: south-america
          name: South America
          aliases: [the-south]
          countries: [PE, BR]
      programs:
        - id: latin
          name: Latin America Program
          topics:
            regions: [andes, south-america]
            countries: [PE, BR]
      sources:
        - {source: wire, country: PE}
      actors: [PE]
      ambiguous:
        - name: Lima
          senses:
            - country: PE
              cues: [Peru]
            - region: andes
      golden:
        - title: Floods in Peru
          body: It rained in Peru.
          focus: [PE,
            andes]
          never: [BR]
      countries:
        - code: PE
          name: Peru
          people:
            - Dina Boluarte
            - name: Mario Vargas Llosa
              from: 1990
              to: 2025-04
        - code: BR
          name: Brazil
      """;

  /** What stands on a line of the good document, what is there instead, and what is said of it. */
  private record Wrong(int line, String good, String bad, String reason) {
    String document() {
      String[] lines = GOOD.split("\n", -1);
      assertThat(lines[line - 1]).contains(good);
      lines[line - 1] = lines[line - 1].replace(good, bad);
      return String.join("\n", lines);
    }

    @Override
    public String toString() {
      return bad.isEmpty() ? "without " + good : bad;
    }
  }

  static Stream<Wrong> documents() {
    return Stream.concat(references(), texts());
  }

  private static Stream<Wrong> references() {
    return Stream.of(
        new Wrong(7, "south-america", "andes", "region andes lies within itself"),
        new Wrong(11, "countries: [PE, BR]", "within: [the-south]", "lies within itself"),
        new Wrong(6, "PE", "XX", "region andes refers to the unknown country XX"),
        new Wrong(7, "south-america", "atlantis", "refers to the unknown region atlantis"),
        new Wrong(10, "the-south", "andes", "region andes is there twice"),
        new Wrong(11, "BR", "PE", "in region south-america country PE is there twice"),
        new Wrong(8, "south-america", "andes", "region andes is there twice"),
        new Wrong(16, "andes", "atlantis", "program latin refers to the unknown region atlantis"),
        new Wrong(17, "BR", "XX", "program latin refers to the unknown country XX"),
        new Wrong(19, "PE", "XX", "source wire refers to the unknown country XX"),
        new Wrong(20, "PE", "XX", "actors refers to the unknown country XX"),
        new Wrong(24, "PE", "XX", "ambiguous name Lima refers to the unknown country XX"),
        new Wrong(26, "andes", "atlantis", "Lima refers to the unknown region atlantis"),
        new Wrong(26, "region: andes", "{region: andes, country: PE}", "not both: PE, andes"),
        new Wrong(31, "andes", "atlantis", "refers to the unknown region or country atlantis"),
        new Wrong(32, "BR", "XX", "refers to the unknown region or country XX"));
  }

  private static Stream<Wrong> texts() {
    return Stream.of(
        new Wrong(34, "PE", "Peru", "a country code is two capital letters, not Peru"),
        new Wrong(41, "BR", "PE", "country PE is there twice"),
        new Wrong(42, "Brazil", "", "country BR has a name"),
        new Wrong(8, "south-america", "South America", "an id is lower-case letters"),
        new Wrong(9, "South America", "", "region south-america has a name"),
        new Wrong(39, "1990", "May 1990", "\"from\" of Mario Vargas Llosa is a day"),
        new Wrong(40, "2025-04", "1989", "ends before it begins: from 1990-01-01 to 1989-12-31"),
        new Wrong(40, "to:", "until:", "unknown key until"),
        new Wrong(28, "title", "headline", "a golden example has a title and a body"),
        new Wrong(37, "Dina Boluarte", "", "an entry of people has an entry without a value"),
        new Wrong(2, "0.5", "1.5", "the threshold is from 0 to 1, not 1.5"),
        new Wrong(2, "0.5", "much", "threshold is a number, not \"much\""),
        new Wrong(1, "1", "2", "schema is 1, not 2"),
        new Wrong(20, "[PE]", "PE", "actors is a list"),
        new Wrong(17, "countries:", "regions:", "Duplicate"),
        new Wrong(9, "South America", "*andes", "alias"),
        new Wrong(6, "[PE]", "[PE}", "not readable as YAML"),
        new Wrong(35, "name", "\tname", "not readable as YAML"));
  }

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource("documents")
  void checkDiffAndApplyNameTheLine(Wrong wrong) throws IOException {
    Path file = Files.writeString(directory.resolve("bad.yaml"), wrong.document());
    assertRefused(file, wrong.line(), wrong.reason());
  }

  @Test
  void withoutAnyRegionItIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("bad.yaml"), "# ours\nschema: 1\n");
    assertRefused(
        file, 2, "there are no regions; a taxonomy has at least one region and one country");
  }

  @Test
  void whatIsNestedTooDeepIsRefused() throws IOException {
    String deep = GOOD.replace("actors: [PE]", "notes: " + "[".repeat(30));
    Path file = Files.writeString(directory.resolve("bad.yaml"), deep);
    assertRefused(file, 20, "nesting depth (17) exceeds the maximum allowed (16)");
  }

  @Test
  void whatIsNotUtf8IsRefused() throws IOException {
    byte[] latin1 = GOOD.replace("Peru", "Pérou").getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(directory.resolve("bad.yaml"), latin1);
    assertRefused(file, 25, "the byte E9 is not UTF-8");
  }

  @Test
  void whatIsTooLongIsRefused() throws IOException {
    String tooLong = GOOD + "#\n".repeat(1_000_000);
    Path file = Files.writeString(directory.resolve("bad.yaml"), tooLong);
    int line = 1 + (int) tooLong.substring(0, 2_000_000).chars().filter(c -> c == '\n').count();
    assertRefused(file, line, tooLong.length() + " characters, at most 2000000 are allowed");
  }

  @Test
  void theDocumentThatTheyAreMadeFromIsGood() throws IOException {
    Path file = Files.writeString(directory.resolve("good.yaml"), GOOD);
    CheckCommand check = new CheckCommand();
    new CommandLine(check).parseArgs(file.toString());
    assertThat(check.call()).isZero();
  }

  @Test
  void everyExampleThatDoesNotHoldIsNamedWithItsLine() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("bad.yaml"),
            GOOD.replace("never: [BR]", "never: [PE]")
                .replace(
                    "countries:\n  - code: PE",
                    "  - {title: Floods in Peru, body: Rain., focus: [BR]}\ncountries:\n  - code: PE"));
    CheckCommand check = new CheckCommand();
    new CommandLine(check).parseArgs(file.toString());
    assertThatThrownBy(check::call)
        .isInstanceOf(CommandFailed.class)
        .hasMessageStartingWith(file + ":28: golden example \"Floods in Peru\": expected")
        .hasMessageContaining("\n" + file + ":33: golden example \"Floods in Peru\": expected");
  }

  private static void assertRefused(Path file, int line, String reason) {
    for (Callable<Integer> command :
        List.of(new CheckCommand(), new DiffCommand(), new ApplyCommand())) {
      new CommandLine(command).parseArgs(file.toString());
      assertThatThrownBy(command::call)
          .isInstanceOf(CommandFailed.class)
          .hasMessageStartingWith(file + ":" + line + ": ")
          .hasMessageContaining(reason)
          .hasMessageNotContaining("`");
    }
  }
}
