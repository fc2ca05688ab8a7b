package news.dateline.ingest.parse;

import static news.dateline.ingest.parse.Inputs.drafts;
import static news.dateline.ingest.parse.Inputs.input;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fuzzing found, kept. */
final class FuzzFindingsTest {
  private static final String RSS =
      "<rss><channel><item><title>A title</title>%s</item></channel></rss>";

  @Test
  void dateOfEndlessDigitsIsLeftOut() {
    String date = "<pubDate>22 Nov 2222222222222222222222222222222222 10:00:00 GMT</pubDate>";

    assertThat(drafts(input(RSS.formatted(date))).getFirst().published()).isNull();
  }

  @Test
  void formattingBelowTheDeepestLevelIsText() {
    String names =
        "f d l y y l l y x d b y y l m b y n b y m y t d b y l b y y w b l d b s b y w b t d b y t"
            + " b s d b y y h m b y l p b summary d p b p l d";
    String html = "<description><![CDATA[<" + names.replace(" ", "><") + ">words]]></description>";

    assertThat(drafts(input(RSS.formatted(html))).getFirst().sections())
        .extracting(section -> section.text())
        .containsExactly("words");
  }

  /** The whole documents that were not answered, in src/test/resources/fuzz. */
  @ParameterizedTest
  @ValueSource(strings = "template-below-the-deepest-level.html")
  void documentThatWasAFaultIsRead(String name) {
    assertThat(drafts(input(Inputs.fixture("../fuzz/" + name))).getFirst().sections()).isNotEmpty();
  }
}
