package news.dateline.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import news.dateline.ingest.parse.Unreadable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostilePageTest {
  private static final String[] PIECES = {
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<table><td>",
    "<a href=x>",
    "</a>",
    "<b>",
    "<i>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<h1>",
    "<ul><li>",
    "<br><br>",
    "&amp;",
    "&#xd83d;",
    "\u0000",
    "<svg>",
    "<math>",
    "<template>",
    "<select>",
    "<figure><figcaption>",
    "class=\"comments\"",
    "{\"@type\":\"NewsArticle\",\"articleBody\":\"x\"}",
    "<script type=application/ld+json>{",
    "By Ana Example",
    "Read more",
    "漢字。",
    "<meta charset=utf-16>",
    "<base href=':'>"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<p>",
        "<a href=x>",
        "<a ",
        "<table><tr><td>",
        "<ul><li>",
        "<br>",
        "<span>x",
        "<p>x",
        "<svg>",
        "<!--",
        "</p>",
        "<h1>A title</h1>",
        "<p>The boats came back by noon.</p>",
        "<div class='comments related share'>",
        "<x-y>",
        "<figure><figcaption>",
        "&lt;",
        "[",
        "<",
        "<blockquote><p>The boats that left in the morning came back.</p></blockquote>"
      })
  void eightMebibytesOfAnythingAreReadOrRefusedInTime(String piece) {
    byte[] page = piece.repeat(8 * 1024 * 1024 / piece.length()).getBytes(StandardCharsets.UTF_8);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          try {
            assertThat(WebPage.of(page, null, null, null)).isNotNull();
          } catch (Unreadable refused) {
            assertThat(refused).hasMessageContaining("expected at most");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<a ", "\\u003ctable\\u003e\\u003ctd\\u003e", "&lt;"})
  void aStoryInThePagesMetadataIsReadOrLeftOutInTime(String piece) {
    String told = piece.repeat(8 * 1024 * 1024 / piece.length());
    String metadata =
        "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"articleBody\": \"%s\"}</script>";
    byte[] page =
        (metadata.formatted(told)
                + "<article><h1>Boats</h1>"
                + "<p>The boats came back by noon, and the harbor was full of people who waited.</p>"
                    .repeat(9)
                + "</article>")
            .getBytes(StandardCharsets.UTF_8);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            assertThat(WebPage.of(page, null, null, null).body()).contains("boats");
          } catch (Unreadable refused) {
            assertThat(refused).hasMessageContaining("expected at most");
          }
        });
  }

  @Test
  void tenThousandNestedElementsAreReadInTime() {
    byte[] page =
        ("<title>A title</title>"
                + "<div>".repeat(10_000)
                + "<p>The boats came back by noon.</p>"
                + "</div>".repeat(10_000))
            .getBytes(StandardCharsets.UTF_8);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(WebPage.of(page, null, null, null).body()).contains("boats"));
  }

  /** {@code -Ddateline.fuzz.tries=1000000} tries a million. */
  @Test
  void noMutationOfAPageIsFatal() {
    int tries = Integer.getInteger("dateline.fuzz.tries", 5_000);
    for (int seed = 0; seed < tries; seed++) {
      byte[] page = mutated(new SplittableRandom(seed));
      try {
        assertThat(WebPage.of(page, null, null, null).body()).isNotNull();
      } catch (Unreadable refused) {
        assertThat(refused).hasMessageContaining("expected at most");
      } catch (RuntimeException | Error fatal) {
        throw new AssertionError("seed " + seed, fatal);
      }
    }
  }

  private static byte[] mutated(SplittableRandom random) {
    StringBuilder page = new StringBuilder(Samples.PAGE);
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes && page.length() > 10; i++) {
      int at = random.nextInt(page.length());
      int end = Math.min(page.length(), at + 1 + random.nextInt(200));
      switch (random.nextInt(5)) {
        case 0 -> page.delete(at, end);
        case 1 -> page.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> page.insert(at, page.substring(at, end));
        case 3 -> page.setCharAt(at, (char) random.nextInt(0x3000));
        default ->
            page.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(random.nextInt(40)));
      }
    }
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
