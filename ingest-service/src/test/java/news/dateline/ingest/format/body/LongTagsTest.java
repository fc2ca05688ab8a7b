package news.dateline.ingest.format.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LongTagsTest {
  @Test
  void aTagKeepsItsFirstHundredAttributes() {
    String long101 = "<a" + " x='>'".repeat(100) + " y>text</a>";

    assertThat(LongTags.shortened(long101)).isEqualTo("<a" + " x='>'".repeat(100) + " >text</a>");
  }

  @Test
  void ofATagWithoutEndTheRestIsLeftOut() {
    assertThat(LongTags.shortened("text<a " + "<a ".repeat(1_000_000)))
        .isEqualTo("text<a " + "<a ".repeat(100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>if (a <b %s) {}</script>",
        "<script type='application/ld+json'>{\"a\":\"<b %s\"}</script>",
        "<!-- <b %s -->",
        "<p>One < two %s</p>",
        "<TITLE>a <b %s</TITLE >",
        "<a title='%s'>text</a>"
      })
  void whatIsNoAttributeStays(String html) {
    String whole = html.formatted("word ".repeat(1_000));

    assertThat(LongTags.shortened(whole)).isSameAs(whole);
  }

  /** What only the parser's own ways with broken markup change is not looked for anew each time. */
  @Property(tries = 500, seed = "1")
  void elementsAndTextStay(@ForAll("pages") String html) {
    assertThat(outline(LongTags.shortened(html))).isEqualTo(outline(html));
  }

  private static List<String> outline(String html) {
    return Jsoup.parse(html).getAllElements().stream()
        .map(element -> element.normalName() + " " + element.ownText())
        .toList();
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<a ",
            "<p ",
            "</p ",
            "<script ",
            "</script>",
            "<!--",
            "-->",
            "<",
            ">",
            "/>",
            " word ",
            "x='",
            "x=\"",
            "'",
            "\"",
            "x=y ",
            "<textarea>",
            "</textarea>",
            "&lt;",
            "\u0000",
            "b ".repeat(120),
            "b=1 ".repeat(120),
            "b='>' ".repeat(120),
            "<b ".repeat(120))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }
}
