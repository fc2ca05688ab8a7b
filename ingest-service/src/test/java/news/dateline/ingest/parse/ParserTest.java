package news.dateline.ingest.parse;

import static news.dateline.ingest.parse.Inputs.draft;
import static news.dateline.ingest.parse.Inputs.input;
import static news.dateline.ingest.parse.Inputs.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import news.dateline.article.Article;
import news.dateline.article.Json;
import news.dateline.article.PubStatus;
import news.dateline.article.Section;
import news.dateline.article.Signal;
import org.junit.jupiter.api.Test;

final class ParserTest {
  private static final String TEXT =
      "Town Keeps Its Lighthouse\n\nThe council of an invented town kept its lighthouse burning.\n";
  private static final String STORY = "\"title\":\"T\",\"body\":\"The lamp burns.\"}";

  @Test
  void plainTextIsReadWithItsHeaders() {
    Draft draft =
        draft(
            input(
                TEXT,
                "Content-Type",
                "text/plain; charset=UTF-8",
                "source",
                "Harbor Gazette",
                "uri",
                "urn:example:1",
                "version",
                "2",
                "published",
                "Sun, 22 Nov 2026 09:00:00 +0900",
                "language",
                "en_US",
                "receipt-id",
                "mine-7"));

    assertThat(draft.title()).isEqualTo("Town Keeps Its Lighthouse");
    assertThat(draft.uri().value()).isEqualTo("urn:example:1");
    assertThat(draft.source()).isEqualTo("Harbor Gazette");
    assertThat(draft.version().number()).isEqualTo("2");
    assertThat(draft.version().arrival()).isEqualTo(Inputs.ARRIVAL);
    assertThat(draft.published()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    assertThat(draft.language()).isEqualTo("en-US");
    assertThat(draft.correlation()).isEqualTo("mine-7");
    assertThat(draft.pubStatus()).isEqualTo(PubStatus.USABLE);
    assertThat(draft.signal()).isEqualTo(Signal.UPDATE);
    assertThat(draft.warnings()).isEmpty();
  }

  @Test
  void draftSurvivesItsJson() {
    Draft draft = draft(input(TEXT, "embargoed-until", "tomorrow", "url", "https://example.org/a"));

    byte[] json = Json.MAPPER.writeValueAsBytes(draft);

    assertThat(Json.MAPPER.readValue(json, Draft.class)).isEqualTo(draft);
  }

  @Test
  void ownFieldCountsBeforeTheHeader() {
    Draft draft =
        draft(
            input(
                "{\"source\":\"own\",\"title\":\"Own\",\"body\":\"B\"}",
                "source",
                "other",
                "title",
                "Other",
                "language",
                "ko"));

    assertThat(draft.source()).isEqualTo("own");
    assertThat(draft.title()).isEqualTo("Own");
    assertThat(draft.language()).isEqualTo("ko");
  }

  @Test
  void headerFillsTheTitleThatJsonLacks() {
    assertThat(draft(input("{\"body\":\"The lamp burns.\"}", "title", "From the header")).title())
        .isEqualTo("From the header");
  }

  @Test
  void killInAHeaderIsNotUndoneByTheStoryItCameWith() {
    Draft draft = draft(input("{\"status\":\"usable\",\"uri\":\"x:1\"," + STORY, "status", "kill"));

    assertThat(draft.pubStatus()).isEqualTo(PubStatus.CANCELED);
    assertThat(draft.warnings()).singleElement().asString().contains("disagree");
  }

  @Test
  void killNeedsOnlyAUri() {
    assertThat(draft(input("{\"uri\":\"x:1\",\"status\":\"cancelled\"}")).pubStatus())
        .isEqualTo(PubStatus.CANCELED);
    assertThat(draft(input("", "uri", "x:1", "status", "canceled")).pubStatus())
        .isEqualTo(PubStatus.CANCELED);
    assertThat(draft(input("", "uri", "x:1", "status", "withheld")).pubStatus())
        .isEqualTo(PubStatus.WITHHELD);
  }

  @Test
  void canceledDraftCarriesNothingOfTheStory() {
    Draft draft =
        draft(
            input(
                "{\"uri\":\"x:1\",\"status\":\"killed\",\"byline\":\"A B\",\"note\":\"n\","
                    + STORY));

    assertThat(draft.title()).isNull();
    assertThat(draft.byline()).isNull();
    assertThat(draft.edNote()).isNull();
    assertThat(draft.sections()).isEmpty();
    assertThat(Json.MAPPER.writeValueAsString(draft)).doesNotContain("lamp");
  }

  @Test
  void embargoedWithoutAnInstantIsWithheld() {
    assertThat(draft(input("{\"status\":\"embargoed\"," + STORY)).pubStatus())
        .isEqualTo(PubStatus.WITHHELD);
  }

  @Test
  void embargoedWithAnInstantIsUsableFromThen() {
    Draft draft =
        draft(
            input(
                "{\"status\":\"embargoed\",\"embargoedUntil\":\"2026-11-23T08:00:00+09:00\","
                    + STORY));

    assertThat(draft.pubStatus()).isEqualTo(PubStatus.USABLE);
    assertThat(draft.embargoedUntil()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
  }

  @Test
  void embargoThatCannotBeReadIsHeldWithAWarning() {
    for (String embargo :
        new String[] {"\"tomorrow\"", "\"2026-11-23T08:00:00\"", "1763800000", "true"}) {
      Draft draft = draft(input("{\"embargoedUntil\":" + embargo + "," + STORY));

      assertThat(draft.embargoedUntil()).isEqualTo(Article.UNTIL_FURTHER_NOTICE);
      assertThat(draft.warnings()).anyMatch(warning -> warning.contains("held"));
    }
    assertThat(draft(input(TEXT, "embargoed-until", "noon")).embargoedUntil())
        .isEqualTo(Article.UNTIL_FURTHER_NOTICE);
    assertThat(
            draft(input("{\"status\":\"embargoed\",\"embargoedUntil\":\"noon\"," + STORY))
                .pubStatus())
        .isEqualTo(PubStatus.WITHHELD);
  }

  @Test
  void dateOfPublicationThatCannotBeReadIsLeftOut() {
    Draft draft = draft(input(TEXT, "published", "2026-11-22"));

    assertThat(draft.published()).isNull();
    assertThat(draft.warnings()).anyMatch(warning -> warning.contains("header `published`"));
  }

  @Test
  void versionMayBeANumberOrADate() {
    assertThat(draft(input("{\"version\":10," + STORY)).version().number()).isEqualTo("10");
    assertThat(draft(input("{\"version\":\"2026-11-22T10:00:00.5Z\"," + STORY)).version().date())
        .isEqualTo(Instant.parse("2026-11-22T10:00:00.5Z"));
    assertThat(draft(input("{\"version\":\"final\"," + STORY)).warnings())
        .anyMatch(warning -> warning.contains("arrival"));
  }

  @Test
  void identityFollowsUriUrlKeyAndTitle() {
    assertThat(draft(keyed("k", TEXT, "uri", "x:1", "url", "https://e.org/")).uri().value())
        .isEqualTo("x:1");
    assertThat(draft(input(TEXT, "uri", "story 7", "source", "Harbor Gazette")).uri().value())
        .isEqualTo("urn:dateline:harbor%20gazette:id:story%207");
    assertThat(
            draft(keyed("k", TEXT, "url", "HTTPS://E.org:443/a?utm_source=x&b=1#top"))
                .uri()
                .value())
        .isEqualTo("https://e.org/a?b=1");
    assertThat(draft(keyed("k/1", TEXT)).uri().value()).isEqualTo("urn:dateline:unknown:key:k%2F1");
    assertThat(draft(input(TEXT)).uri().value()).startsWith("urn:dateline:unknown:title:");
    assertThat(draft(input(TEXT.replace("Town Keeps", "TOWN  keeps:"))).uri())
        .isEqualTo(draft(input(TEXT)).uri());
  }

  @Test
  void loneSurrogatesAndControlCharactersGo() {
    Draft draft =
        draft(input("{\"title\":\"A\\ud800B\\u0000\\u001bC\",\"body\":\"x\\udc00 \\u0007y.\"}"));

    assertThat(draft.title()).isEqualTo("A\ufffdBC");
    assertThat(draft.sections()).extracting(Section::text).containsExactly("x\ufffd y.");
  }

  @Test
  void westernBytesAreReadWhereTheHeaderSaysSo() {
    byte[] bytes = TEXT.replace("Town", "Málaga").getBytes(Charset.forName("windows-1252"));

    assertThat(draft(input(bytes, "content-type", "text/plain; charset=ISO-8859-1")).title())
        .startsWith("Málaga");
  }

  @Test
  void byteOrderMarkIsNoPartOfTheText() {
    assertThat(draft(input("\ufeff{" + STORY)).title()).isEqualTo("T");
  }

  @Test
  void textThatBeginsWithABracketIsText() {
    assertThat(draft(input("[Updated] " + TEXT)).title())
        .isEqualTo("[Updated] Town Keeps Its Lighthouse");
  }

  @Test
  void longTitleIsCutWithAWarning() {
    Draft draft = draft(input("{\"title\":\"" + "t".repeat(3000) + "\",\"body\":\"B\"}"));

    assertThat(draft.title()).hasSize(2000);
    assertThat(draft.warnings()).anyMatch(warning -> warning.contains("title"));
  }

  @Test
  void bytesWithoutATypeOfTheirOwnAreLookedAt() {
    assertThat(draft(input("{" + STORY, "content-type", "application/octet-stream")).title())
        .isEqualTo("T");
  }
}
