package news.dateline.publish.ninjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.dateline.article.ArticleUri;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Json;
import news.dateline.article.Signal;
import news.dateline.article.TaggedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class NinjsWriterTest {
  private static final String WIRE = "urn:dateline:wire:1";

  @Test
  void aMinimalArticleIsValid() {
    assertValid(Stories.ninjs(Stories.minimal(WIRE, "Title")));
  }

  @ParameterizedTest
  @EnumSource(Signal.class)
  void anArticleWithEverythingIsValidWhateverItsSignal(Signal signal) {
    TaggedArticle tagged = Stories.full(signal);
    for (EventKind kind :
        new EventKind[] {EventKind.PUBLISH, EventKind.UPDATE, EventKind.CORRECT}) {
      for (EventReason reason : EventReason.values()) {
        assertValid(Stories.ninjs(tagged, Stories.event(kind, reason)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مرحبا بالعالم",
        "👩‍👩‍👧 and 😀",
        "]]> <![CDATA[ & \" '",
        "a\u0000\u0008\u001B\u0085\uFFFE",
        "lone \uD83D",
        " \t\n",
        ""
      })
  void anyTextIsValidAndClean(String text) {
    byte[] ninjs = Stories.ninjs(Stories.text(WIRE, text, text));

    assertValid(ninjs);
    assertThat(new String(ninjs, StandardCharsets.UTF_8))
        .doesNotContain("\\u0000", "\uFFFD", "\uFFFE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/é", "http://example.org/?a[]=1", "http://a:b:c/x"})
  void aUriThatTheStandardRefusesIsEncodedOrNamed(String uri) {
    byte[] ninjs = Stories.ninjs(Stories.minimal(uri, "Title"));
    byte[] withdrawal = new NinjsWriter().withdrawal(new ArticleUri(uri), 3);

    assertValid(ninjs);
    assertValid(withdrawal);
    assertThat(Ninjs.read(withdrawal).uri()).isEqualTo(Ninjs.read(ninjs).uri());
    assertThat(Ninjs.read(ninjs).id()).isEqualTo(new ArticleUri(uri).id());
  }

  @Test
  void aWithdrawalSaysNothingOfTheStory() {
    byte[] withdrawal = new NinjsWriter().withdrawal(Stories.URI_OF_FERRY, 3);

    assertValid(withdrawal);
    assertThat(new String(withdrawal, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"uri":"urn:dateline:wire:ferry","version":"3","pubStatus":"canceled"}\
            """);
  }

  @Test
  void aWithdrawalOrAKilledArticleIsNeverWrittenAsAStory() {
    assertThatThrownBy(() ->
            Stories.ninjs(
                Stories.full(Signal.UPDATE), Stories.event(EventKind.WITHDRAW, EventReason.KILLED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing to publish");
  }

  @Test
  void everyFieldSaysWhatTheArticleSays() {
    JsonNode ninjs = Json.MAPPER.readTree(Stories.ninjs(Stories.full(Signal.UPDATE)));

    assertThat(ninjs.at("/standard/version").asString()).isEqualTo("3.1");
    assertThat(ninjs.at("/version").asString()).isEqualTo("2");
    assertThat(ninjs.at("/firstCreated").asString()).isEqualTo("2026-11-22T09:00:00.123Z");
    assertThat(ninjs.at("/contentCreated").asString()).isEqualTo("2026-11-21T23:00:00Z");
    assertThat(ninjs.at("/located").asString()).isEqualTo("BUSAN, Nov 22");
    assertThat(ninjs.at("/slugline").asString()).isEqualTo("ferry-open");
    assertThat(ninjs.at("/edNote").asString()).isEqualTo("Check the fare.");
    assertThat(ninjs.at("/headlines/0/value").asString()).isEqualTo("Ferry to Fukuoka");
    assertThat(ninjs.at("/infoSources/0/uri").asString())
        .isEqualTo("urn:dateline:source:harbor-wire");
    assertThat(ninjs.at("/associations/0/uri").asString())
        .isEqualTo("https://news.example.org/articles/" + Stories.URI_OF_FERRY.id() + "/why");
    assertThat(objects(ninjs.at("/altIds")))
        .contains(
            "{\"role\":\"source-version\",\"value\":\"10\"}",
            "{\"role\":\"guid\",\"value\":\"ferry-1\"}",
            "{\"role\":\"web\",\"value\":\"https://wire.example.com/ferry?a%5B%5D=1\"}");
    assertThat(ninjs.toString()).doesNotContain("the evidence stays out");
  }

  @Test
  void tagsAreSubjectsAndRegionsAndCountriesArePlaces() {
    JsonNode ninjs = Json.MAPPER.readTree(Stories.ninjs(Stories.full(Signal.UPDATE)));

    assertThat(objects(ninjs.at("/subjects")))
        .containsExactly(
            tag("East Asia", "focus", "region", "east-asia", "taxonomy:sha256-0123abc", 91),
            tag("Indo-Pacific", "focus", "region", "indo-pacific", "taxonomy:sha256-0123abc", 0),
            tag("South Korea", "focus", "country", "KR", "taxonomy:sha256-0123abc", 100),
            tag("United States", "mention", "country", "US", "taxonomy:sha256-0123abc", 20),
            tag("Korea Center", "own", "program", "korea-center", "editor", 100),
            "{\"name\":\"ferry\",\"rel\":\"about\","
                + "\"uri\":\"http://cv.iptc.org/newscodes/mediatopic/20000337\"}",
            "{\"name\":\"shipping\",\"literal\":\"not a uri\"}");
    assertThat(ninjs.at("/places").findValuesAsString("literal"))
        .containsExactly("east-asia", "indo-pacific", "KR", "US");
  }

  @Test
  void aCorrectionIsSignaledAlsoToWhoSeesTheStoryForTheFirstTime() {
    TaggedArticle corrected = Stories.full(Signal.CORRECTION);

    assertThat(signals(corrected, EventKind.CORRECT, EventReason.CORRECTION))
        .containsExactly("http://cv.iptc.org/newscodes/signal/correction");
    assertThat(signals(corrected, EventKind.PUBLISH, EventReason.RELEASED))
        .containsExactly("http://cv.iptc.org/newscodes/signal/correction");
  }

  @Test
  void anUpdateIsSignaledAndACosmeticOneSaysSo() {
    TaggedArticle updated = Stories.full(Signal.UPDATE);

    assertThat(signals(updated, EventKind.PUBLISH, EventReason.NEW)).isEmpty();
    assertThat(signals(updated, EventKind.UPDATE, EventReason.CONTENT))
        .containsExactly("http://cv.iptc.org/newscodes/signal/update");
    assertThat(signals(updated, EventKind.UPDATE, EventReason.COSMETIC))
        .containsExactly(
            "http://cv.iptc.org/newscodes/signal/update", "urn:dateline:signal:cosmetic");
  }

  @Test
  void aDateThatRfc3339CannotWriteIsLeftOut() {
    TaggedArticle tagged =
        Stories.tagged(
            Stories.article(
                Stories.URI_OF_FERRY, Signal.UPDATE, "Title", null, null, List.of(), Instant.MAX),
            List.of());

    byte[] ninjs = Stories.ninjs(tagged);

    assertValid(ninjs);
    assertThat(Ninjs.read(ninjs).contentCreated()).isNull();
  }

  private static String tag(
      String name, String rel, String kind, String id, String creator, int confidence) {
    return """
    {"name":"%s","rel":"%s","uri":"urn:dateline:%s:%s","literal":"%s",\
    "creator":"urn:dateline:%s","confidence":%d}\
    """
        .formatted(name, rel, kind, id, id, creator, confidence);
  }

  private static Stream<String> signals(TaggedArticle tagged, EventKind kind, EventReason reason) {
    return Ninjs.read(Stories.ninjs(tagged, Stories.event(kind, reason))).subjects().stream()
        .filter(subject -> "signal".equals(subject.rel()))
        .map(Ninjs.Subject::uri);
  }

  private static Stream<String> objects(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::toString);
  }

  private static void assertValid(byte[] ninjs) {
    assertThat(NinjsSchema.load().validate(ninjs))
        .as(new String(ninjs, StandardCharsets.UTF_8))
        .isEmpty();
  }
}
