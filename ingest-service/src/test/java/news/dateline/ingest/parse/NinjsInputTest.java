package news.dateline.ingest.parse;

import static news.dateline.ingest.parse.Inputs.draft;
import static news.dateline.ingest.parse.Inputs.drafts;
import static news.dateline.ingest.parse.Inputs.fixture;
import static news.dateline.ingest.parse.Inputs.input;
import static news.dateline.ingest.parse.Inputs.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

final class NinjsInputTest {
  @Test
  void superdeskItemIsReadWithItsGuidTextAndCaption() {
    Draft draft = draft(input(fixture("superdesk.json")));

    assertThat(draft.uri().value())
        .isEqualTo("urn:newsml:desk.example.org:2026-11-22T09:15:02.113");
    assertThat(draft.title()).isEqualTo("Seoul & Busan open a pier");
    assertThat(draft.byline()).isEqualTo("Ana Example");
    assertThat(draft.dateline()).isEqualTo("Seoul");
    assertThat(draft.source()).isEqualTo("Harbor Wire");
    assertThat(draft.version().number()).isEqualTo("3");
    assertThat(draft.published()).isEqualTo(Instant.parse("2026-11-22T09:16:00Z"));
    assertThat(draft.language()).isEqualTo("en-GB");
    assertThat(draft.slugline()).isEqualTo("harbor-pier");
    assertThat(draft.edNote()).isEqualTo("Adds quote.");
    assertThat(draft.signal()).isEqualTo(Signal.UPDATE);
    assertThat(draft.sections())
        .extracting(Section::kind, Section::text)
        .containsExactly(
            tuple(SectionKind.LEAD, "The pier opened on Sunday."),
            tuple(SectionKind.BODY, "It is new, the mayor said."),
            tuple(SectionKind.CAPTION, "The new pier at dawn."));
    assertThat(draft.subjects()).extracting(Subject::name).containsExactly("shipping", "ports");
    assertThat(draft.warnings()).isEmpty();
  }

  @Test
  void itemsInAnAgencysWrapperAreArticlesOfTheirOwn() {
    List<Draft> drafts = drafts(input(fixture("ap.json"), "source", "ap", "uri", "urn:not:these"));

    assertThat(drafts).hasSize(2);
    assertThat(drafts.getFirst().uri().value()).isEqualTo("https://api.example.org/content/one");
    assertThat(drafts.getFirst().version().arrival().receipt()).hasToString("3-1742/0");
    assertThat(drafts.getFirst().byline()).isEqualTo("Ben Sample");
    assertThat(drafts.getFirst().sections()).hasSize(2);
    assertThat(drafts.getFirst().altIds()).contains(new AltId("itemid", "7d31"));
    assertThat(drafts.get(1).uri().value()).isEqualTo("urn:dateline:ap:id:7d32");
    assertThat(drafts.get(1).pubStatus()).isEqualTo(PubStatus.CANCELED);
  }

  @Test
  void agenciesOwnWaysOfSayingCorrectionAreUnderstood() {
    Draft pa = draft(input(fixture("pa.json")));
    Draft tt = draft(input(fixture("tt.json")));

    assertThat(pa.signal()).isEqualTo(Signal.CORRECTION);
    assertThat(pa.subjects()).extracting(Subject::name).containsExactly("transport");
    assertThat(tt.signal()).isEqualTo(Signal.CORRECTION);
    assertThat(tt.byline()).isEqualTo("Diana Exempel/TT");
    assertThat(signal("\"signals\":{\"updatetype\":\"UV\"}")).isEqualTo(Signal.UPDATE);
    assertThat(signal("\"signals\":{\"updatetype\":\"KORR\"}")).isEqualTo(Signal.COSMETIC);
    assertThat(signal("\"signals\":{\"retransmission\":true}")).isEqualTo(Signal.RETRANSMISSION);
    assertThat(signal("\"correction_sequence\":2")).isEqualTo(Signal.CORRECTION);
    assertThat(
            signal("\"subjects\":[{\"uri\":\"http://cv.iptc.org/newscodes/signal/correction\"}]"))
        .isEqualTo(Signal.CORRECTION);
    assertThat(signal("\"signals\":[\"newscontent\"]")).isEqualTo(Signal.UPDATE);
  }

  @Test
  void whatHasAFormThatCannotBeReadIsTold() {
    String item =
        """
        {"uri":"urn:x:ferry","headline":"Ferry sails","body_text":"It sails at noon.",\
        "version":{"n":2},"language":["en"],"firstcreated":[2026]}\
        """;
    assertThat(draft(input(item)).warnings())
        .anyMatch(warning -> warning.startsWith("field `version`"))
        .anyMatch(warning -> warning.startsWith("field `language`"))
        .anyMatch(warning -> warning.startsWith("field `firstcreated`"));
  }

  private static Signal signal(String field) {
    return draft(input("{\"uri\":\"x:1\",\"headline\":\"A headline\"," + field + "}")).signal();
  }

  @Test
  void unpublishedIsAKill() {
    Draft draft =
        draft(
            input(
                "{\"uri\":\"x:1\",\"headline\":\"H\",\"pubstatus\":\"usable\","
                    + "\"signals\":{\"updatetype\":\"AVPUB\"}}"));

    assertThat(draft.pubStatus()).isEqualTo(PubStatus.CANCELED);
  }

  @Test
  void thirdGenerationIsReadByRoleAndContentType() {
    Draft draft = draft(input(fixture("ninjs3.json")));

    assertThat(draft.title()).isEqualTo("서울에 새 부두");
    assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
    assertThat(draft.version().number()).isEqualTo("10");
    assertThat(draft.published()).isEqualTo(Instant.parse("2026-11-21T23:00:00Z"));
    assertThat(draft.url()).isEqualTo("https://example.org/pier");
    assertThat(draft.sections())
        .extracting(Section::text)
        .containsExactly("새 부두가 열렸다.", "시장이 말했다.", "새벽의 부두.");
  }

  @Test
  void embargoIsReadUnderEveryName() {
    for (String name : List.of("embargoed", "embargoedUntil", "embargo")) {
      String item = "{\"uri\":\"x:1\",\"headline\":\"H\",\"" + name + "\":";

      assertThat(draft(input(item + "\"2026-11-23T08:00:00+09:00\"}")).embargoedUntil())
          .isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
      assertThat(draft(input(item + "\"Thursday noon\"}")).embargoedUntil())
          .isEqualTo(Article.UNTIL_FURTHER_NOTICE);
      assertThat(draft(input(item + "{\"until\":1}}")).embargoedUntil())
          .isEqualTo(Article.UNTIL_FURTHER_NOTICE);
    }
  }

  @Test
  void embargoedStatusWithoutAnInstantIsNeverUsable() {
    String item = "{\"uri\":\"x:1\",\"headline\":\"H\",\"pubstatus\":\"";

    for (String status : List.of("embargoed", "privileged", "withheld", "commissioned")) {
      assertThat(draft(input(item + status + "\"}")).pubStatus()).isEqualTo(PubStatus.WITHHELD);
    }
    assertThat(rejection(input(item + "maybe\"}")).reason()).isEqualTo(ReasonCode.INVALID_FIELD);
  }

  @Test
  void versionWithoutANumberMakesWayForItsDate() {
    Draft draft =
        draft(
            input(
                "{\"uri\":\"x:1\",\"headline\":\"H\",\"version\":\"final\","
                    + "\"versioncreated\":\"2026-11-22T10:00:00.123Z\"}"));

    assertThat(draft.version().date()).isEqualTo(Instant.parse("2026-11-22T10:00:00.123Z"));
  }

  @Test
  void itemWithoutAStoryIsKeptAndHeld() {
    Draft draft = draft(input("{\"uri\":\"x:1\",\"type\":\"picture\",\"pubstatus\":\"usable\"}"));

    assertThat(draft.pubStatus()).isEqualTo(PubStatus.WITHHELD);
    assertThat(draft.warnings()).anyMatch(warning -> warning.contains("neither headline nor text"));
  }

  @Test
  void flashIsItsHeadline() {
    Draft draft = draft(input("{\"uri\":\"x:1\",\"headline\":\"Pier opens\"}"));

    assertThat(draft.sections()).extracting(Section::text).containsExactly("Pier opens");
  }

  @Test
  void plainJsonStaysPlain() {
    Draft draft = draft(input("{\"uri\":\"x:1\",\"title\":\"T\",\"body\":\"B.\"}"));

    assertThat(draft.title()).isEqualTo("T");
    assertThat(rejection(input("{\"uri\":\"x:1\",\"title\":\"T\"}")).reason())
        .isEqualTo(ReasonCode.MISSING_BODY);
  }
}
