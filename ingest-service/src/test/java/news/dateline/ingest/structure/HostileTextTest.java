package news.dateline.ingest.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "the boats came back by noon ",
        "the boats came back by noon again.\n",
        "The boats came back by noon again.\n\n",
        "Author\n",
        "Share\n",
        "[a] ",
        "… ",
        "By A B\n",
        "Kennan Institute\n\nThe Kennan Institute promotes a very long understanding of things.\n\n",
        "Related Articles\n",
        "Ana Example is a fellow who writes.\n\n",
        "    x\n",
        "/",
        "- - ",
        "A: b\n"
      })
  void hostileTextTakesNoLongerThanOtherText(String piece) {
    String text = "A Title of Words\n\n" + piece.repeat(1_000_000 / piece.length());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(Structure.of(text, Known.NOTHING)).isNotNull());
  }

  @Test
  void endlessTextKeepsItsTitleAndEveryLine() {
    String share = "Share\n";
    String page = "A Title of Words\n\n" + share.repeat(10_000) + "It sails.\n".repeat(19_000);

    Structure structure = Structure.of(page, Known.NOTHING);

    assertThat(structure.title()).isEqualTo("A Title of Words");
    assertThat(structure.cuts()).hasSize(10_000);
    assertThat(structure.sections()).hasSize(19_000);
  }

  /** {@code -Ddateline.fuzz.tries=1000000} tries a million. */
  @Test
  void noMutationOfAPageIsFatal() {
    int tries = Integer.getInteger("dateline.fuzz.tries", 5_000);
    String[] lines = SampleText.own("pages/en-newspaper.txt").split("\n", -1);
    String[] others = SampleText.own("pages/ja-shimbun.txt").split("\n", -1);
    for (int seed = 0; seed < tries; seed++) {
      String page = mutated(lines, others, new SplittableRandom(seed));
      try {
        assertThat(Structure.of(page, Known.NOTHING).sections())
            .noneMatch(section -> section.text().isBlank());
      } catch (RuntimeException | Error fatal) {
        throw new AssertionError("seed " + seed, fatal);
      }
    }
  }

  private static String mutated(String[] lines, String[] others, SplittableRandom random) {
    StringBuilder page = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      String[] from = random.nextInt(4) == 0 ? others : lines;
      String line = from[random.nextInt(from.length)];
      int cut =
          line.isEmpty() || random.nextInt(3) > 0 ? line.length() : random.nextInt(line.length());
      page.append(line, 0, cut).append(random.nextInt(5) == 0 ? "" : "\n");
      if (random.nextInt(10) == 0) {
        page.append((char) random.nextInt(0x10000));
      }
    }
    return page.toString();
  }
}
