package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import org.junit.jupiter.api.Test;

/** Cities and provinces that only the gazetteer knows: there is one for most words. */
class SmallCitiesTest {
  private static List<String> countries(Story story) {
    return Samples.TAGGER.tag(story).tags().stream()
        .filter(tag -> tag.kind() == TagKind.COUNTRY)
        .map(Tag::id)
        .collect(Collectors.toList());
  }

  private static List<String> countries(String text) {
    return countries(Samples.story("Notes", text));
  }

  @Test
  void aSmallCitySaysNothingByItself() {
    assertThat(countries("The owners of Gokwe said that they would rebuild.")).isEmpty();
  }

  @Test
  void aSmallCityBehindAPrepositionOfPlaceIsOne() {
    assertThat(countries("Traders met in Kericho and said nothing.")).containsExactly("KE");
  }

  @Test
  void smallCitiesOfOneCountrySpeakForEachOther() {
    assertThat(countries("Buses from Gokwe wait in Chipinge until noon.")).containsExactly("ZW");
  }

  @Test
  void aCityThatIsOncePartOfAPersonsNameIsAPerson() {
    assertThat(
            countries("The coach, Anders Gokwe, spoke first. They asked what was in Gokwe's mind."))
        .isEmpty();
  }

  @Test
  void anOfficeOfACityIsNoSurname() {
    assertThat(
            countries(
                "Swindon Council met. Residents of Swindon said the buses in Swindon were late."))
        .containsExactly("GB");
    assertThat(
            countries("The Bakersfield Fire Department came. Roads near Bakersfield were closed."))
        .containsExactly("US");
  }

  @Test
  void aLongerNameOnceDoesNotTakeTheCityOutOfTheArticle() {
    assertThat(countries("Kericho Gold sold tea. Traders met in Kericho and said nothing."))
        .containsExactly("KE");
  }

  @Test
  void provincesAreReadAsCitiesAre() {
    assertThat(countries("Farmers in Chumphon and traders in Ranong want a road."))
        .containsExactly("TH");
  }

  @Test
  void aDatelineThatNamesTheStateMeansNoPlaceElsewhere() {
    Story story =
        new Story(
            "unknown",
            "Maker of lenses reports a loss",
            null,
            "Long Island City, N.Y., March 23",
            null,
            "en",
            null,
            List.of(Section.of(SectionKind.BODY, "The company lost two million.")));
    assertThat(countries(story)).containsExactly("US");
  }

  @Test
  void aWorldRegionThatOnlyItsTermsNameIsNoFocusBesideACountryElsewhere() {
    Stream<String> focus =
        Samples.focusRegions(
            Samples.story(
                "Canada's brewers look abroad",
                "Brewers in Toronto said that Canada's market is too small. They look to Europe."))
            .stream();
    assertThat(focus).contains("north-america").doesNotContain("europe");
  }

  @Test
  void aNameMayBeginWithAnApostrophe() {
    assertThat(countries("A fire broke out in 's-Hertogenbosch on Monday.")).containsExactly("NL");
  }
}
