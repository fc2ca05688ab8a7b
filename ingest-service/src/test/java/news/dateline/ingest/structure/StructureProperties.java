package news.dateline.ingest.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StructureProperties {
  /** "By" before a name and "and" and dashes in datelines are the only words that may go. */
  private static final Set<String> MAY_GO = Set.of("By", "Von", "Por");

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                3,
                Arbitraries.of(
                    "Skip to main content",
                    "Share",
                    "Facebook",
                    "Menu",
                    "Blog post",
                    "Image",
                    "By Ana Example",
                    "Ana Example",
                    "About the Author",
                    "Hosted by",
                    "Kennan Institute",
                    "Center for Imaginary Studies",
                    "Related Articles",
                    "Read more",
                    "Advertisement",
                    "May 3, 2026",
                    "5 min read",
                    "Correction: none.",
                    "This article originally appeared in Nowhere.",
                    "Photo: a boat at sea",
                    "© 2026 Nobody",
                    "Tags: sea, boats",
                    "Home > News > Sea",
                    "")),
            net.jqwik.api.Tuple.of(
                3,
                Arbitraries.of(
                    "The Kennan Institute promotes understanding of an invented region, and more of it. Read more",
                    "Ana Example is a fellow at the Center for Imaginary Studies in Nowhere.",
                    "SEOUL, Nov 22 (Agency) — The boats that left in the morning came back by noon.",
                    "The boats that left in the morning came back by noon, and nobody said why at all.",
                    "And [the boats] that left in the morning came back by noon")),
            net.jqwik.api.Tuple.of(
                1, Arbitraries.strings().alpha().withChars(' ', '.', '[', ']').ofMaxLength(150)));
    return line.list().ofMaxSize(25).map(lines -> String.join("\n", lines));
  }

  @Property(tries = 2000)
  void everyWordOfAPageIsToldSomewhere(@ForAll("pages") String page) {
    assertThat(Words.missing(page, Structure.of(page, Known.NOTHING)).keySet()).isSubsetOf(MAY_GO);
  }

  @Property(tries = 500)
  void anyTextHasAStructureWithoutEmptySections(@ForAll String text) {
    assertThat(Structure.of(text, Known.NOTHING).sections())
        .noneMatch(section -> section.text().isBlank());
  }

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
        "- - "
      })
  void hostileTextTakesNoLongerThanOtherText(String piece) {
    String text = "A Title of Words\n\n" + piece.repeat(1_000_000 / piece.length());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(Structure.of(text, Known.NOTHING)).isNotNull());
    assertThat(List.of(piece)).isNotEmpty();
  }
}
