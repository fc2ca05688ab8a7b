package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.RejectedReading;
import org.junit.jupiter.api.Test;

class AmbiguityTest {
  @Test
  void georgiaInTheCaucasusIsACountry() {
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "Georgia passes foreign agents law",
                    "TBILISI — Lawmakers in Georgia voted for the bill as crowds filled the square.")))
        .containsExactly("GE");
  }

  @Test
  void georgiaWithAtlantaIsAState() {
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "Georgia certifies runoff results",
                    "Officials in Atlanta said Georgia had counted every ballot twice.")))
        .containsExactly("US");
  }

  @Test
  void aSurnameIsNoCountry() {
    Tagging tagging =
        Samples.TAGGER.tag(
            Samples.story(
                "A night at the museum",
                "The director, Patricia Jordan, thanked Mr. Chad warmly."));
    assertThat(tagging.tags()).isEmpty();
    assertThat(tagging.rejectedReadings()).extracting(RejectedReading::id).contains("JO", "TD");
    assertThat(tagging.rejectedReadings())
        .extracting(RejectedReading::reason)
        .anyMatch(reason -> reason.contains("surname"));
  }

  @Test
  void aGivenNameIsNoCountry() {
    assertThat(
            Samples.mentionedCountries(
                Samples.story("New book", "In Toronto, Jordan Peterssen spoke about his novel.")))
        .doesNotContain("JO");
  }

  @Test
  void jordanBesideAmmanIsACountry() {
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "Jordan raises bread prices",
                    "Amman said on Monday that Jordan could no longer pay the subsidy.")))
        .containsExactly("JO");
  }

  @Test
  void aPlaceBeforeAStateLiesInThatState() {
    Story story =
        Samples.story(
            "A quiet town votes", "PARIS, Texas — Voters in Paris, Texas, chose a mayor.");
    assertThat(Samples.focusCountries(story)).containsExactly("US");
    assertThat(Samples.mentionedCountries(story)).isEmpty();
  }

  @Test
  void anAbbreviatedStateIsReadAfterACommaOnly() {
    assertThat(Samples.focusCountries(Samples.story("Plant opens", "MACON, Ga. A plant opened.")))
        .containsExactly("US");
    assertThat(Samples.focusCountries(Samples.story("Ga Ga", "Miss Ind and La Mass sang.")))
        .isEmpty();
  }

  @Test
  void theLongestNameWins() {
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "South Sudan and Papua New Guinea sign accord",
                    "Ministers of South Sudan and Papua New Guinea met.")))
        .containsExactlyInAnyOrder("SS", "PG");
  }

  @Test
  void capitalLettersTellACountryFromAWord() {
    assertThat(
            Samples.TAGGER
                .tag(Samples.story("Dinner", "They ate turkey from china plates and told us so."))
                .tags())
        .isEmpty();
  }

  @Test
  void amongCapitalsUsMayBeAWord() {
    assertThat(Samples.TAGGER.tag(Samples.story("THEY TOLD US NOTHING AT ALL")).tags()).isEmpty();
  }

  @Test
  void anotherInstitutionsNameIsATrap() {
    Tagging tagging =
        Samples.TAGGER.tag(Samples.story("Media", "The Washington Post appointed an editor."));
    assertThat(tagging.tags()).isEmpty();
    assertThat(tagging.rejectedReadings()).isEmpty();
  }

  @Test
  void bareCongoIsReadByItsNeighbors() {
    assertThat(
            Samples.focusCountries(
                Samples.story("Congo floods", "Brazzaville said the river in Congo rose again.")))
        .containsExactly("CG");
    assertThat(
            Samples.focusCountries(
                Samples.story("Congo floods", "Aid workers in Goma said Congo needed help.")))
        .containsExactly("CD");
  }
}
