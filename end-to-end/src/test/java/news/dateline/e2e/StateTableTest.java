package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.ingest.lifecycle.Newsroom;
import news.dateline.publish.gate.Subscriber;
import org.junit.jupiter.api.Test;

/** Each row of the state table, from what a newsroom sends to what a subscriber is told. */
class StateTableTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final Newsroom newsroom = new Newsroom();
  private final Subscriber subscriber = new Subscriber();

  @Test
  void guidReusedForANewStoryAtAnotherLinkIsAnotherArticle() {
    Article first = send(entry("https://wire.example.com/a", "Ferry sails", "The text."));
    Article second = send(entry("https://wire.example.com/b", "Bridge opens", "Other text."));
    assertThat(second.uri()).isNotEqualTo(first.uri());
    assertThat(second.revision()).isEqualTo(1);
  }

  @Test
  void storyRetitledAtTheSameUrlIsAnUpdateOfIt() {
    Article first = send(entry("https://wire.example.com/a", "Ferry sails", "The text."));
    Article second =
        send(entry("HTTPS://wire.example.com:443/a?utm_source=x#top", "Ferry sank", "The text."));
    assertThat(second.uri()).isEqualTo(first.uri());
    assertThat(subscriber.events()).containsExactly("publish new", "update content");
  }

  @Test
  void editOfTheBodyAloneIsAnUpdate() {
    send(story("1", "Ferry sails", "It sails.", ""));
    send(story("2", "Ferry sails", "It sails at noon.", ""));
    assertThat(subscriber.events()).containsExactly("publish new", "update content");
  }

  @Test
  void versionTenComesAfterVersionTwoAndAnOlderVersionIsLate() {
    send(story("2", "b", "b", ""));
    send(story("10", "j", "j", ""));
    assertThat(outcome(story("9", "i", "i", ""))).isEqualTo("superseded");
    assertThat(subscriber.shows()).isEqualTo("j");
  }

  @Test
  void fractionsOfASecondOrderVersionDates() {
    send(story("2026-11-22T10:00:00.25Z", "a", "a", ""));
    send(story("2026-11-22T19:00:00.500+09:00", "b", "b", ""));
    assertThat(outcome(story("2026-11-22T10:00:00.499999Z", "c", "c", ""))).isEqualTo("superseded");
    assertThat(outcome(story("2026-11-22T10:00:00.5Z", "b", "b", ""))).isEqualTo("duplicate");
    assertThat(subscriber.shows()).isEqualTo("b");
  }

  @Test
  void killThatComesFirstKeepsItUnpublished() {
    send("{\"uri\":\"urn:x:story\",\"source\":\"wire\",\"status\":\"killed\"}");
    assertThat(outcome(story("1", "a", "a", ""))).isEqualTo("superseded");
    assertThat(subscriber.events()).isEmpty();
    send(story("2", "b", "b", ""));
    assertThat(subscriber.events()).containsExactly("publish new");
  }

  @Test
  void embargoLiftThatIsFirstSeenAsACorrectionIsAPublication() {
    send(
        story(
            "3",
            "Budget",
            "Now public.",
            ",\"signal\":\"http://cv.iptc.org/newscodes/signal/correction\""));
    assertThat(subscriber.events()).containsExactly("publish new");
  }

  @Test
  void embargoLiftOfWhatWasSeenUnderEmbargoIsAPublicationToo() {
    send(story("1", "Budget", "Text.", ",\"embargoedUntil\":\"2026-11-23T10:00:00Z\""));
    assertThat(subscriber.events()).isEmpty();
    send(story("2", "Budget", "Text.", ",\"signal\":\"correction\""));
    assertThat(subscriber.events()).containsExactly("publish new");
  }

  @Test
  void movedEmbargoIsHonored() {
    send(story("1", "Budget", "Text.", ",\"embargoedUntil\":\"2026-11-22T11:00:00Z\""));
    send(story("2", "Budget", "Text.", ",\"embargoedUntil\":\"2026-11-22T12:00:00Z\""));
    subscriber.awaitUntil(Instant.parse("2026-11-22T11:59:59Z"));
    assertThat(subscriber.events()).isEmpty();
    subscriber.awaitUntil(Instant.parse("2026-11-22T12:00:00Z"));
    assertThat(subscriber.events()).containsExactly("publish new");
    send(story("3", "Budget", "Text.", ",\"embargoedUntil\":\"2026-11-22T13:00:00Z\""));
    assertThat(subscriber.events()).endsWith("withdraw embargoed");
  }

  @Test
  void withheldAndReleasedIsWithdrawnAndPublished() {
    send(story("1", "a", "a", ""));
    send(story("2", "a", "a", ",\"status\":\"withheld\""));
    assertThat(outcome(story("2", "a", "a", ""))).isEqualTo("superseded");
    send(story("3", "a", "a", ""));
    assertThat(subscriber.events())
        .containsExactly("publish new", "withdraw held", "publish released");
  }

  @Test
  void killedAndRevivedIsWithdrawnAndPublished() {
    send(story("1", "a", "a", ""));
    send(story("2", "a", "a", ",\"status\":\"killed\""));
    send(story("3", "a", "a", ""));
    assertThat(subscriber.events())
        .containsExactly("publish new", "withdraw killed", "publish released");
  }

  @Test
  void retransmissionIsADuplicateAndWithNewContentAnUpdate() {
    send(story("1", "a", "a", ""));
    assertThat(outcome(story("1", "a", "a", ",\"signal\":\"retransmission\"")))
        .isEqualTo("duplicate");
    send(story("2", "b", "b", ",\"signal\":\"retransmission\""));
    assertThat(subscriber.events()).containsExactly("publish new", "update content");
  }

  @Test
  void cosmeticChangeAndCorrectionAreToldAsSuch() {
    send(story("1", "a", "a", ""));
    send(story("2", "a", "A.", ",\"signal\":\"cosmetic\""));
    send(story("3", "a", "B.", ",\"signal\":\"correction\""));
    assertThat(subscriber.events())
        .containsExactly("publish new", "update cosmetic", "correct correction");
  }

  @Test
  void signalCanComeAsAHeader() {
    send(story("1", "a", "a", ""));
    newsroom
        .read(story("2", "b", "b", ""), Map.of("signal", "correction"))
        .ifPresent(article -> subscriber.receive(article, NOW));
    assertThat(subscriber.events()).endsWith("correct correction");
  }

  @Test
  void killIsHeededHoweverLongItsText() {
    send(story("1", "a", "a", ""));
    send(story("2", "a", "word ".repeat(250_000), ",\"status\":\"killed\""));
    assertThat(subscriber.events()).endsWith("withdraw killed");
    assertThat(subscriber.shows()).isNull();
  }

  @Test
  void holdIsHeededHoweverLongItsTextInWhateverItIsWritten() {
    send(story("1", "a", "a", ""));
    newsroom
        .read(
            "word ".repeat(250_000),
            Map.of("uri", "urn:x:story", "source", "wire", "version", "2", "status", "hold"))
        .ifPresent(article -> subscriber.receive(article, NOW));
    assertThat(subscriber.events()).endsWith("withdraw held");
  }

  @Test
  void killInHeadersIsHeededWhateverIsWrongWithTheDocument() {
    send(story("1", "a", "a", ""));
    newsroom
        .read("{\"title\": ", Map.of("uri", "urn:x:story", "status", "canceled"))
        .ifPresent(article -> subscriber.receive(article, NOW));
    assertThat(subscriber.events()).endsWith("withdraw killed");
  }

  private static String entry(String link, String title, String body) {
    return "{\"url\":\"%s\",\"source\":\"wire\",\"title\":\"%s\",\"body\":\"%s\"}"
        .formatted(link, title, body);
  }

  private static String story(String version, String title, String body, String more) {
    return "{\"uri\":\"%s\",\"source\":\"wire\",\"version\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"%s}"
        .formatted(new ArticleUri("urn:x:story"), version, title, body, more);
  }

  private Article send(String body) {
    Optional<Article> article = newsroom.read(body, Map.of());
    assertThat(article).as(newsroom.outcome()).isPresent();
    subscriber.receive(article.orElseThrow(), NOW);
    return article.orElseThrow();
  }

  private String outcome(String body) {
    newsroom.read(body, Map.of()).ifPresent(article -> subscriber.receive(article, NOW));
    return newsroom.outcome();
  }
}
