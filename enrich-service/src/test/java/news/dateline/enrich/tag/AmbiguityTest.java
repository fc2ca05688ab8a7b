package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.article.RejectedReading;
import news.dateline.article.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(tagging.rejectedReadings())
        .singleElement()
        .satisfies(reading -> assertThat(reading.id()).isEqualTo("US"))
        .satisfies(reading -> assertThat(reading.reason()).contains("means another thing"));
  }

  @Test
  void seasNamedAfterACountryAreNotTheCountry() {
    assertThat(countries("A storm crossed the Gulf of Mexico on Monday.")).isEmpty();
    assertThat(countries("A trawler sank in the Denmark Strait.")).isEmpty();
    assertThat(countries("Farmers in New Guinea grow coffee.")).doesNotContain("GN");
  }

  @Test
  void nigerIsNotNigeria() {
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "Niger's junta rejects Nigeria's ultimatum",
                    "Nigerian President Bola Tinubu said Nigeria was ready to act. The junta in Niamey"
                        + " closed Niger's airspace.")))
        .contains("NE");
    assertThat(countries("The Niger River burst its banks in southern Niger, the government said."))
        .containsExactly("NE");
    assertThat(countries("Police in Niger State said the road was closed.")).containsExactly("NG");
  }

  @Test
  void aDefaultMeaningIsReadWhereNothingSpeaksForAnother() {
    assertThat(countries("Miners in Guinea went back to work.")).containsExactly("GN");
    assertThat(countries("Miners in Guinea-Bissau went back to work.")).containsExactly("GW");
    assertThat(countries("Villagers in Equatorial Guinea fled.")).containsExactly("GQ");
    assertThat(countries("The children kept a Guinea pig and Guinea fowl.")).isEmpty();
    assertThat(Samples.focusRegions(Samples.story("Notes", "Families in Korea were parted.")))
        .contains("korean-peninsula");
    assertThat(countries("Aid reached Mali and Chad.")).containsExactlyInAnyOrder("ML", "TD");
  }

  @Test
  void washingtonIsAStateAPersonAndACapital() {
    assertThat(countries("Wildfires closed roads in Washington State.")).containsExactly("US");
    assertThat(countries("The singer, Grace Washington, thanked Dr. Washington.")).isEmpty();
    assertThat(countries("Washington said it would lift the tariff.")).containsExactly("US");
  }

  @Test
  void cuesTellADishAndAPersonFromACountry() {
    assertThat(countries("Turkey with gravy and stuffing feeds eight.")).isEmpty();
    assertThat(countries("Chad Kroeger sang. Chad waved.")).isEmpty();
    assertThat(countries("Lorries from Cameroon crossed into Chad.")).contains("TD");
  }

  @Test
  void everydayWordsAreNoCues() {
    assertThat(countries("The Fed raised rates on Wednesday and shares went up."))
        .containsExactly("US");
    assertThat(
            Samples.focusCountries(
                Samples.story("Fed leaves policy unchanged", "Officials said inflation was high.")))
        .containsExactly("US");
    assertThat(Samples.TAGGER.tag(Samples.story("Fed up with rain", "They went in.")).tags())
        .isEmpty();
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "Turkey raises bread prices", "Bakers in Turkey said a loaf would cost more.")))
        .containsExactly("TR");
  }

  @Test
  void anInstitutionIsNotThatOfTheCountryItActsOn() {
    Tagging tagging =
        Samples.TAGGER.tag(
            Samples.story("Vote", "The House of Representatives voted to send aid to Japan."));
    assertThat(tagging.tags()).extracting(Tag::id).contains("US");
    assertThat(tagging.rejectedReadings()).extracting(RejectedReading::id).contains("JP", "AU");
    assertThat(countries("Japan's House of Representatives was dissolved on Friday."))
        .containsExactly("JP");
  }

  private static List<String> countries(String text) {
    return Samples.focusCountries(Samples.story("Notes", text));
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

  @Test
  void aCueThatOneLanguageHasAMeaningForIsACueStill() {
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "Jordan sells the Hornets",
                    "Michael Jordan sold his stake in the team. Jordan paid less in 2010.")))
        .doesNotContain("JO");
  }

  @Test
  void theNorthIsKoreasInNewsOfKoreaAlone() {
    assertThat(
            Samples.TAGGER
                .tag(
                    Samples.story(
                        "Seoul offers talks",
                        "Seoul offered talks. The North has not answered; Seoul waits for the North."))
                .tags())
        .extracting(Tag::id)
        .contains("KP");
    assertThat(
            Samples.TAGGER
                .tag(Samples.story("Rain", "It rains in the North. The North Sea is calm."))
                .tags())
        .extracting(Tag::id)
        .doesNotContain("KP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Guinea pigs need hay. A guinea pig lives for six years.",
        "Turkey prices are lower. Roast turkey needs four hours.",
        "Wellington boots sold out.",
        "Two Brazil nuts a day are enough; Swiss chard is healthy.",
        "The Spanish flu killed many.",
        "POLISH YOUR SILVER. Polish the spoons with a cloth.",
        "The Palme d'Or is of gold.",
        "The Istanbul Convention and the Minsk agreements are treaties.",
        "West Nile virus and Lassa fever are diseases.",
      })
  void aPhraseThatMeansAnotherThingIsNoPlace(String text) {
    assertThat(Samples.TAGGER.tag(Samples.story("Notes", text)).tags()).isEmpty();
  }
}
