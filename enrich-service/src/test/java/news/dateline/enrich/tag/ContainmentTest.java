package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** "Athens, Georgia": what stands behind a comma says where a place lies. */
class ContainmentTest {
  private static List<String> countries(String text) {
    return Samples.focusCountries(Samples.story("Notes", text));
  }

  @Test
  void aPlaceThatTheCountryOfGeorgiaDoesNotHaveLiesInTheState() {
    assertThat(countries("Students of the University of Georgia return to Athens, Georgia."))
        .containsExactly("US");
    assertThat(countries("He was born in Rome, Georgia.")).containsExactly("US");
  }

  @Test
  void aPlaceKnownInTheUnitedStatesDecidesForTheState() {
    assertThat(
            countries(
                "Officials in Atlanta met. Voters in Columbus, Georgia, in Albany, Georgia, and in"
                    + " Valdosta, Georgia, came."))
        .containsExactly("US");
    assertThat(countries("VALDOSTA, Georgia - The mill closed on Monday.")).containsExactly("US");
  }

  @Test
  void aPlaceThatStandsAloneIsTheOneThatTheArticlePutInAState() {
    assertThat(
            Samples.focusCountries(
                Samples.story("Paris elects a mayor", "Voters in Paris, Texas, chose a baker.")))
        .containsExactly("US");
    assertThat(countries("He left Athens, Greece, for Athens, Georgia."))
        .containsExactlyInAnyOrder("GR", "US");
  }

  @Test
  void theAbbreviatedStateTellsTheStateToo() {
    assertThat(countries("ATHENS, Ga. - Growers in Georgia lost half the crop."))
        .containsExactly("US");
  }

  @Test
  void aPlaceOfTheCountryOfGeorgiaDecidesForTheCountry() {
    assertThat(countries("He was born in Tbilisi, Georgia, and lives in Batumi, Georgia."))
        .containsExactly("GE");
  }

  @Test
  void aCountryInAListOrAnOwnerContainsNothing() {
    assertThat(countries("Delegates came from Armenia, Georgia and Azerbaijan."))
        .containsExactlyInAnyOrder("AM", "GE", "AZ");
    assertThat(countries("In Athens, Georgia's prime minister met Greek officials."))
        .containsExactlyInAnyOrder("GR", "GE");
  }

  @Test
  void aTownMayBeCalledAsACountryIs() {
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "Peru man dies in crash", "A man from Peru, Indiana, died on Tuesday.")))
        .containsExactly("US");
    assertThat(countries("Two mills closed in Poland, Ohio. Poland has 2,400 inhabitants."))
        .containsExactly("US");
    assertThat(countries("A mill in Norway, Maine closed.")).containsExactly("US");
  }

  @Test
  void aCountryAmongPlacesIsNoTown() {
    assertThat(countries("Mexico, Texas and Arizona share the river. Mexico owes water."))
        .contains("MX");
    assertThat(countries("They talked about China, Texas, and Canada. China was silent."))
        .contains("CN");
    assertThat(countries("Of Mexico, Texas officials said nothing. Mexico was silent."))
        .contains("MX");
  }

  @Test
  void aCityOfThatNameIsTheOneWhoseCountryTheArticleNames() {
    assertThat(countries("Floods cut Hyderabad off in Sindh, officials in Pakistan said."))
        .containsExactly("PK");
    assertThat(countries("The minister opened a laboratory in Hyderabad.")).containsExactly("IN");
    assertThat(countries("Police in Manchester, New Hampshire's largest city, closed a bridge."))
        .containsExactly("US");
  }
}
