package news.dateline.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import org.junit.jupiter.api.Test;

final class PlainJsonTest {
  private static Document document(String json) {
    return new Document(json.getBytes(StandardCharsets.UTF_8), null, Headers.NONE);
  }

  private static Manuscript read(String json) throws Unreadable {
    List<Manuscript> manuscripts = new PlainJson().read(document(json));
    assertThat(manuscripts).hasSize(1);
    return manuscripts.getFirst();
  }

  @Test
  void bodyGetsTheStructureOfAnyText() throws Unreadable {
    Manuscript manuscript =
        read(
            """
            {"title": "Town Keeps Its Lighthouse", "byline": "By Ana Example", "unknown": [{}],
             "body": "Town keeps its lighthouse\\nAna Example\\n\\nThe lamp burns on, says the invented council of the invented town.\\n\\nCorrection: none."}
            """);

    assertThat(manuscript.story().title()).isEqualTo("Town Keeps Its Lighthouse");
    assertThat(manuscript.story().byline()).isEqualTo("Ana Example");
    assertThat(manuscript.story().sections())
        .extracting(Section::kind)
        .containsExactly(SectionKind.LEAD, SectionKind.NOTE);
  }

  @Test
  void htmlGivesItsBlocksInOrderWithoutWhatIsNoText() throws Unreadable {
    Manuscript manuscript =
        read(
            """
            {"title": "T", "html": "<nav>Menu</nav><p>The <b>lamp</b> burns on, says the invented council, and nobody minds at all.</p><figure><img src='x'><figcaption>A lamp.</figcaption></figure><script>alert(1)</script><p>Second &amp; last.</p>"}
            """);

    assertThat(manuscript.story().sections())
        .containsExactly(
            Section.of(
                SectionKind.LEAD,
                "The lamp burns on, says the invented council, and nobody minds at all."),
            Section.of(SectionKind.CAPTION, "A lamp."),
            Section.of(SectionKind.BODY, "Second & last."));
  }

  @Test
  void deeplyNestedHtmlIsReadOrRefusedButNeverFatal() throws Unreadable {
    assertThat(read("{\"title\":\"T\",\"html\":\"" + "<div>".repeat(100_000) + "x\"}")).isNotNull();
    assertThat(read("{\"title\":\"T\",\"html\":\"" + "<b><a>".repeat(50_000) + "x\"}")).isNotNull();
  }

  @Test
  void laterFieldOfTheSameNameCounts() throws Unreadable {
    assertThat(read("{\"title\":\"A\",\"title\":\"B\",\"body\":\"x\"}").story().title())
        .isEqualTo("B");
  }
}
