package news.dateline.ingest.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

final class StructurePropertyTest {
  /** What stands before the name in a byline. */
  private static final Set<String> MAY_GO = Set.of("by", "von", "por");

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(
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
            Tuple.of(
                3,
                Arbitraries.of(
                    "The Kennan Institute promotes understanding of an invented region, and more of it. Read more",
                    "Ana Example is a fellow at the Center for Imaginary Studies in Nowhere.",
                    "SEOUL, Nov 22 (Agency) — The boats that left in the morning came back by noon.",
                    "The boats that left in the morning came back by noon, and nobody said why at all.",
                    "And [the boats] that left in the morning came back by noon")),
            Tuple.of(
                1, Arbitraries.strings().alpha().withChars(' ', '.', '[', ']').ofMaxLength(150)));
    return line.list().ofMaxSize(25).map(lines -> String.join("\n", lines));
  }

  @Property(tries = 2000)
  void everyWordOfAPageIsToldSomewhere(@ForAll("pages") String page) {
    Structure structure = Structure.of(page, Known.NOTHING);
    Map<String, Integer> missing = Words.missing(page, structure);
    if (structure.byline() != null) {
      missing.keySet().removeIf(word -> MAY_GO.contains(word.toLowerCase(Locale.ROOT)));
    }
    assertThat(missing).isEmpty();
  }

  @Property(tries = 500)
  void anyTextHasAStructureWithoutEmptySections(@ForAll String text) {
    assertThat(Structure.of(text, Known.NOTHING).sections())
        .noneMatch(section -> section.text().isBlank());
  }
}
