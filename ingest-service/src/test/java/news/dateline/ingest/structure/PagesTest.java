package news.dateline.ingest.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of many kinds and languages, as they look when they are scraped as text, each beside what
 * must come of it: {@code texts/pages}.
 */
final class PagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "en-agency",
        "en-newspaper",
        "en-think-tank",
        "en-blog",
        "en-press-release",
        "en-magazine",
        "en-broadcaster",
        "en-live",
        "en-opinion",
        "en-interview",
        "es-agencia",
        "es-periodico",
        "fr-quotidien",
        "fr-communique",
        "de-zeitung",
        "de-rundfunk",
        "ru-agentstvo",
        "pt-portal",
        "ar-akhbar",
        "ja-shimbun"
      })
  void pageComesApartAsItShould(String name) {
    String text = SampleText.own("pages/" + name + ".txt");
    Structure page = Structure.of(text, Known.NOTHING);

    assertThat(Outline.of(page)).isEqualTo(SampleText.own("pages/" + name + ".outline"));
    // "By" is told by being a byline, "and" by the comma in its place.
    assertThat(Words.missing(text, page)).hasSizeLessThan(3);
  }
}
