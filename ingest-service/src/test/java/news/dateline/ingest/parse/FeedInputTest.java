package news.dateline.ingest.parse;

import static news.dateline.ingest.parse.Inputs.drafts;
import static news.dateline.ingest.parse.Inputs.fixture;
import static news.dateline.ingest.parse.Inputs.input;
import static news.dateline.ingest.parse.Inputs.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.dateline.article.AltId;
import news.dateline.article.PubStatus;
import news.dateline.article.ReasonCode;
import news.dateline.article.Section;
import org.junit.jupiter.api.Test;

final class FeedInputTest {
  private static Parsed.Mixed mixed(Input input) {
    Parsed parsed = Inputs.PARSER.parse(input);
    assertThat(parsed).isInstanceOf(Parsed.Mixed.class);
    return (Parsed.Mixed) parsed;
  }

  @Test
  void everyEntryIsAnArticleOfItsOwnAndOneRefusedTakesNoOtherWithIt() {
    Parsed.Mixed mixed = mixed(input(fixture("rss2.xml")));

    assertThat(mixed.drafts())
        .extracting(draft -> draft.version().arrival().receipt().toString())
        .containsExactly("3-1742/0", "3-1742/1", "3-1742/2", "3-1742/3");
    assertThat(mixed.refused())
        .singleElement()
        .satisfies(refused -> {
          assertThat(refused.arrival().receipt()).hasToString("3-1742/4");
          assertThat(refused.rejection().reason()).isEqualTo(ReasonCode.MISSING_TITLE);
        });
  }

  @Test
  void entryIsKnownByItsLinkElseByItsGuid() {
    List<Draft> drafts = mixed(input(fixture("rss2.xml"))).drafts();

    assertThat(drafts)
        .extracting(draft -> draft.uri().value())
        .containsExactly(
            "https://harbor.example.org/pier",
            "https://harbor.example.org/flash",
            "urn:dateline:harbor.example.org:id:note%207",
            "https://harbor.example.org/changes#v2");
    assertThat(drafts.getFirst().altIds()).containsExactly(new AltId("guid", "pier-1"));
  }

  @Test
  void rssEntryIsReadWithItsModules() {
    Draft draft = mixed(input(fixture("rss2.xml"))).drafts().getFirst();

    assertThat(draft.title()).isEqualTo("Seoul & Busan open a pier");
    assertThat(draft.byline()).isEqualTo("Ana Example");
    assertThat(draft.published()).isEqualTo(Instant.parse("2026-11-22T15:00:00Z"));
    assertThat(draft.language()).isEqualTo("en-US");
    assertThat(draft.source()).isEqualTo("harbor.example.org");
    assertThat(draft.sections())
        .extracting(Section::text)
        .containsExactly("The pier opened.", "It is new.");
  }

  @Test
  void headlineAloneIsAStoryAndTextAloneGetsAHeadline() {
    List<Draft> drafts = mixed(input(fixture("rss2.xml"))).drafts();

    assertThat(drafts.get(1).sections())
        .extracting(Section::text)
        .containsExactly("Only a headline");
    assertThat(drafts.get(1).published()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    assertThat(drafts.get(2).title()).isEqualTo("No title here.");
  }

  @Test
  void headersOfOneArticleMeanNoEntry() {
    List<Draft> drafts =
        drafts(input(fixture("rss1.xml"), "uri", "urn:x:1", "title", "T", "source", "poller"));

    assertThat(drafts)
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.uri().value()).isEqualTo("https://example.org/1");
          assertThat(draft.title()).isEqualTo("One");
          assertThat(draft.source()).isEqualTo("poller");
          assertThat(draft.language()).isEqualTo("fr");
          assertThat(draft.published()).isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
        });
  }

  @Test
  void atomIsReadWithItsBasesDraftsAndTombstones() {
    List<Draft> drafts = drafts(input(fixture("atom.xml")));

    assertThat(drafts).hasSize(3);
    assertThat(drafts.getFirst().uri().value()).isEqualTo("https://example.org/blog/1.html");
    assertThat(drafts.getFirst().title()).isEqualTo("Der neue Anleger");
    assertThat(drafts.getFirst().byline()).isEqualTo("Redaktion");
    assertThat(drafts.getFirst().language()).isEqualTo("de");
    assertThat(drafts.getFirst().version().date()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(drafts.getFirst().published()).isEqualTo(Instant.parse("2026-11-21T09:00:00.250Z"));
    assertThat(drafts.getFirst().sections())
        .extracting(Section::text)
        .containsExactly("Der Anleger ist neu.", "Sehr.");
    assertThat(drafts.get(1).pubStatus()).isEqualTo(PubStatus.WITHHELD);
    assertThat(drafts.get(2).pubStatus()).isEqualTo(PubStatus.CANCELED);
    assertThat(drafts.get(2).uri().value()).isEqualTo("https://example.org/blog/3.html");
  }

  @Test
  void jsonFeedIsReadUnderAnyJsonType() {
    for (String type : List.of("application/feed+json", "application/json", "text/json")) {
      List<Draft> drafts = drafts(input(fixture("feed.json"), "content-type", type));

      assertThat(drafts).hasSize(2);
      assertThat(drafts.getFirst().byline()).isEqualTo("Ana Example");
      assertThat(drafts.getFirst().published()).isEqualTo(Instant.parse("2026-11-22T15:00:00Z"));
      assertThat(drafts.get(1).title()).isEqualTo("A note without a title.");
      assertThat(drafts.get(1).byline()).isEqualTo("Desk");
      assertThat(drafts.get(1).uri().value()).isEqualTo("urn:dateline:harbor.example.org:id:2");
    }
  }

  @Test
  void feedIsOneUnderAnyTypeItIsServedAs() {
    for (String type : List.of("text/html", "text/plain", "text/xml", "application/xml")) {
      assertThat(drafts(input(fixture("rss1.xml"), "content-type", type))).hasSize(1);
    }
  }

  @Test
  void feedThatIsNotWellFormedIsMended() {
    String feed =
        "<rss><channel><item><title>Fish & chips &nbsp;win</title><link>https://e.org/a?b=1&c=2"
            + "</link><description>Two <b>words.</description></item></channel></rss>";

    assertThat(drafts(input(feed)))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.title()).isEqualTo("Fish & chips win");
          assertThat(draft.url()).isEqualTo("https://e.org/a?b=1&c=2");
          assertThat(draft.sections()).extracting(Section::text).containsExactly("Two words.");
        });
  }

  @Test
  void encodingIsTheOneTheDocumentDeclares() {
    String feed =
        "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>%s</title></item></channel></rss>";

    for (String[] pair :
        new String[][] {
          {"koi8-r", "Новый причал"},
          {"Shift_JIS", "新しい桟橋"},
          {"iso-8859-1", "Málaga"},
          {"UTF-16BE", "Málaga"},
          {"big5", "新碼頭"}
        }) {
      byte[] bytes =
          feed.formatted(pair[0], pair[1]).getBytes(Encodings.named(pair[0]).orElseThrow());

      assertThat(drafts(input(bytes)).getFirst().title()).isEqualTo(pair[1]);
    }
  }

  @Test
  void feedWithoutEntriesIsEmpty() {
    assertThat(rejection(input("<rss><channel><title>t</title></channel></rss>")).reason())
        .isEqualTo(ReasonCode.EMPTY);
    assertThat(rejection(input("<rss", "content-type", "application/rss+xml")).reason())
        .isEqualTo(ReasonCode.MALFORMED);
  }
}
