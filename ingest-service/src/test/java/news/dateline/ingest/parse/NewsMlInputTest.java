package news.dateline.ingest.parse;

import static news.dateline.ingest.parse.Inputs.draft;
import static news.dateline.ingest.parse.Inputs.drafts;
import static news.dateline.ingest.parse.Inputs.fixture;
import static news.dateline.ingest.parse.Inputs.input;
import static news.dateline.ingest.parse.Inputs.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.dateline.article.AltId;
import news.dateline.article.Article;
import news.dateline.article.PubStatus;
import news.dateline.article.ReasonCode;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.Subject;
import org.junit.jupiter.api.Test;

final class NewsMlInputTest {
  @Test
  void newsItemIsReadWithTheNitfInIt() {
    Draft draft = draft(input(fixture("newsitem.xml")));

    assertThat(draft.uri().value()).isEqualTo("urn:newsml:example.org:20261122:pier");
    assertThat(draft.source()).isEqualTo("Harbor Wire");
    assertThat(draft.version().number()).isEqualTo("11");
    assertThat(draft.signal()).isEqualTo(Signal.CORRECTION);
    assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
    assertThat(draft.published()).isEqualTo(Instant.parse("2026-11-22T09:15:02Z"));
    assertThat(draft.language()).isEqualTo("en-GB");
    assertThat(draft.url()).isEqualTo("https://example.org/pier");
    assertThat(draft.title()).isEqualTo("Seoul opens a pier");
    assertThat(draft.byline()).isEqualTo("Ana Example");
    assertThat(draft.dateline()).isEqualTo("SEOUL, South Korea");
    assertThat(draft.edNote()).isEqualTo("Adds quote.");
    assertThat(draft.altIds()).containsExactly(new AltId("id", "doc-17"));
    assertThat(draft.subjects())
        .containsExactly(
            new Subject("http://cv.iptc.org/newscodes/mediatopic/20000538", "shipping", null));
    assertThat(draft.sections())
        .extracting(Section::text)
        .contains("The pier opened on Sunday.", "It is new.", "The pier at dawn.");
    assertThat(draft.sections())
        .filteredOn(section -> section.kind() == SectionKind.CAPTION)
        .hasSize(1);
  }

  @Test
  void itemsOfAMessageAreArticlesAndItsPackageIsNot() {
    List<Draft> drafts = drafts(input(fixture("newsmessage.xml"), "content-type", "text/xml"));

    assertThat(drafts)
        .extracting(draft -> draft.uri().value())
        .containsExactly("urn:x:one", "urn:x:two", "urn:x:three");
    assertThat(drafts.getFirst().source()).isEqualTo("DE");
    assertThat(drafts.getFirst().language()).isEqualTo("de");
    assertThat(drafts.getFirst().warnings()).anyMatch(warning -> warning.contains("package"));
    assertThat(drafts.get(1).pubStatus()).isEqualTo(PubStatus.CANCELED);
    assertThat(drafts.get(2).sections())
        .extracting(Section::text)
        .containsExactly("One paragraph.", "And another.");
  }

  @Test
  void packageAloneAndNewsMl1AreRejectedByName() {
    assertThat(rejection(input("<packageItem guid='x'/>")).detail()).contains("newsItems");
    assertThat(rejection(input("<NewsML><NewsItem1/></NewsML>")).detail()).contains("NewsML 1");
    assertThat(rejection(input("<newsMessage/>")).reason()).isEqualTo(ReasonCode.NOT_AN_ARTICLE);
  }

  @Test
  void embargoThatSaysNothingHolds() {
    String item =
        "<newsItem guid='x:1'><itemMeta><embargoed/></itemMeta><contentMeta><headline>H h</headline>"
            + "</contentMeta></newsItem>";

    assertThat(draft(input(item)).embargoedUntil()).isEqualTo(Article.UNTIL_FURTHER_NOTICE);
  }

  @Test
  void nitfIsReadAndItsDocumentTypeIsNot() {
    Draft draft = draft(input(fixture("nitf.xml"), "content-type", "application/xml"));

    assertThat(draft.uri().value()).isEqualTo("urn:dateline:ex:id:pier-7");
    assertThat(draft.title()).isEqualTo("Señor, el muelle abre");
    assertThat(draft.byline()).isEqualTo("Ana Ejemplo");
    assertThat(draft.dateline()).isEqualTo("BUSAN, 22 nov");
    assertThat(draft.signal()).isEqualTo(Signal.CORRECTION);
    assertThat(draft.version().date()).isEqualTo(Instant.parse("2026-11-22T10:02:11Z"));
    assertThat(draft.published()).isEqualTo(Instant.parse("2026-11-22T09:15:02Z"));
    assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
    assertThat(draft.url()).isEqualTo("https://example.org/muelle");
    assertThat(draft.slugline()).isEqualTo("muelle");
    assertThat(draft.subjects()).extracting(Subject::name).containsExactly("shipping", "puertos");
    assertThat(draft.sections())
        .extracting(Section::text)
        .contains("El muelle abrió el domingo.", "Es nuevo.");
  }

  @Test
  void releaseOnTheDayOfIssueIsNoEmbargoAndAnyOtherDayIs() {
    String nitf =
        "<nitf><head><docdata><doc-id id-string='a:1'/><date.issue norm='20261122'/>"
            + "<date.release norm='%s'/></docdata></head><body><body.head><hedline><hl1>A pier"
            + " opens</hl1></hedline></body.head></body></nitf>";

    assertThat(draft(input(nitf.formatted("20261122"))).embargoedUntil()).isNull();
    assertThat(draft(input(nitf.formatted("20261123"))).embargoedUntil())
        .isEqualTo(Article.UNTIL_FURTHER_NOTICE);
  }
}
