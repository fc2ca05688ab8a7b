package news.dateline.publish.ninjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import news.dateline.article.PubStatus;
import news.dateline.article.Signal;
import org.junit.jupiter.api.Test;

class NinjsTest {
  @Test
  void whatWasWrittenIsReadBack() {
    Ninjs story = Ninjs.read(Stories.ninjs(Stories.full(Signal.UPDATE)));

    assertThat(story.uri()).isEqualTo(Stories.URI_OF_FERRY);
    assertThat(story.id()).isEqualTo(Stories.URI_OF_FERRY.id());
    assertThat(story.version()).isEqualTo("2");
    assertThat(story.pubStatus()).isEqualTo(PubStatus.USABLE);
    assertThat(story.title()).isEqualTo("Ferry to Fukuoka");
    assertThat(story.by()).isEqualTo("Mina Oh");
    assertThat(story.language()).isEqualTo("en-US");
    assertThat(story.source()).isEqualTo("harbor-wire");
    assertThat(story.url()).isEqualTo("https://wire.example.com/ferry?a%5B%5D=1");
    assertThat(story.summary()).isEqualTo("A new ferry links Busan and Fukuoka.");
    assertThat(story.firstCreated()).isEqualTo(Instant.parse("2026-11-22T09:00:00.123Z"));
    assertThat(story.versionCreated()).isEqualTo(Stories.REVISED);
  }

  @Test
  void theStoryIsSafeHtmlWithNotesBioAndAffiliationAtItsFoot() {
    assertThat(Ninjs.read(Stories.ninjs(Stories.full(Signal.UPDATE))).html())
        .isEqualTo(
            """
            <p class="lead">A new ferry links Busan and Fukuoka.</p>
            <h2>The crossing</h2>
            <p>It takes three hours.</p>
            <p>It is &lt;fast&gt;.</p>
            <figure><figcaption>The ferry at its berth.</figcaption></figure>
            <blockquote class="pull-quote"><p>“It is fast &amp; quiet.”</p></blockquote>
            <p>Tickets are on sale.</p>
            <footer>
            <div class="note"><p>First published in the harbor gazette.</p></div>
            <div class="bio"><p>Mina Oh writes about harbors.</p></div>
            <div class="affiliation"><h2>Korea Center</h2>
            <p>It studies Korea. Read more</p></div>
            </footer>\
            """);
  }

  @Test
  void theSameTextIsThereWithoutMarkup() {
    assertThat(Ninjs.read(Stories.ninjs(Stories.full(Signal.UPDATE))).text())
        .startsWith("A new ferry links Busan and Fukuoka.\n\nThe crossing\n\nIt takes three hours.")
        .contains("It is <fast>.")
        .endsWith("Korea Center\n\nIt studies Korea. Read more");
  }

  @Test
  void captionsAreNotCounted() {
    StoryText text = StoryText.of(Stories.full(Signal.UPDATE).article().sections());

    assertThat(text.plain()).contains("at its berth");
    assertThat(text.size().words()).isEqualTo(43);
  }

  @Test
  void withoutAStandfirstTheSummaryIsTheBeginningOfTheText() {
    String body = "word ".repeat(100);

    assertThat(Ninjs.read(Stories.ninjs(Stories.text("urn:x:1", "Title", body))).summary())
        .startsWith("word word")
        .endsWith("word…")
        .hasSizeLessThanOrEqualTo(301);
  }

  @Test
  void fieldsItDoesNotKnowArePassedOver() {
    Ninjs story =
        Ninjs.read(
            """
            {"uri":"urn:x:1","future":{"a":[1]},"bodies":[{"value":"x","new":1}],"subjects":null}\
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(story.pubStatus()).isEqualTo(PubStatus.USABLE);
    assertThat(story.subjects()).isEmpty();
  }

  @Test
  void whatIsNotNinjsIsRefused() {
    for (String bytes : new String[] {"", "null", "[]", "{}", "{\"uri\":\"no uri\"}", "{"}) {
      assertThatThrownBy(() -> Ninjs.read(bytes.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
