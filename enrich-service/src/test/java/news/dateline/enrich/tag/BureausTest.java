package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Datelines that say where the correspondent sits. */
class BureausTest {
  private static final String SOMALIA =
      "Al-Shabab fighters left Mogadishu on Sunday. Residents of Mogadishu counted the dead.";

  private static Story story(@Nullable String dateline, String title, String text) {
    return new Story("unknown", title, null, dateline, null, "en", null, Samples.body(text));
  }

  private static List<String> countries(@Nullable String dateline, String title, String text) {
    return Samples.focusCountries(story(dateline, title, text));
  }

  @Test
  void aStoryOfAnotherCountryIsNotAboutTheBureaus() {
    Story story = story("NAIROBI", "Siege in Mogadishu ends", SOMALIA);
    assertThat(Samples.focusCountries(story)).containsExactly("SO");
    assertThat(Samples.mentionedCountries(story)).contains("KE");
  }

  @Test
  void aStoryThatNamesMoreOfTheBureausCountryIsAboutItToo() {
    assertThat(
            countries(
                "NAIROBI",
                "Kenya and Somalia reopen their border",
                "Kenyan and Somali officers met. " + SOMALIA))
        .contains("KE", "SO");
  }

  @Test
  void aStoryThatNamesNoOtherCountryIsAboutTheDatelines() {
    assertThat(countries("NAIROBI", "Maize prices double", "Traders said that stocks were low."))
        .containsExactly("KE");
  }

  @Test
  void aCityWhoseMarketsFillTheNewsIsNoBureau() {
    assertThat(
            countries(
                "LONDON",
                "Ghana sells cocoa",
                "Ghana sold 40,000 tons of cocoa. Ghana's board said that it was content."))
        .contains("GB", "GH");
  }

  @Test
  void whereTwoCountriesMeetIsNotWhatItIsAbout() {
    assertThat(
            countries(
                "GENEVA",
                "Armenia and Azerbaijan agree on a border",
                "Armenia and Azerbaijan signed in Geneva. Yerevan and Baku praised the text."))
        .containsExactlyInAnyOrder("AM", "AZ");
    assertThat(
            countries(
                null,
                "Armenia and Azerbaijan meet in Abu Dhabi",
                "Leaders of Armenia and Azerbaijan met in Abu Dhabi. Yerevan and Baku were silent."))
        .containsExactlyInAnyOrder("AM", "AZ");
  }

  @Test
  void aGovernmentIsNoPlaceToMeet() {
    assertThat(
            countries(
                null,
                "Washington warns Iran and Israel",
                "Washington warned Iran and Israel on Monday. Washington said that Tehran and"
                    + " Jerusalem must talk."))
        .contains("US");
  }

  @Test
  void aDatelineMayNameItsCountryToo() {
    assertThat(countries("NAIROBI, Kenya", "Siege in Mogadishu ends", SOMALIA))
        .containsExactly("SO");
  }

  @Test
  void bureausDoNotSetEachOtherAside() {
    assertThat(
            countries(
                null,
                "Moscow, Kyiv and Ankara meet",
                "Officials met in Moscow, in Kyiv and in Ankara. Moscow wants a pause, Kyiv"
                    + " guarantees, Ankara a summit."))
        .containsExactlyInAnyOrder("RU", "UA", "TR");
  }

  @Test
  void everyDatelineInAnotherLanguageIsABureaus() {
    assertThat(
            Samples.focusCountries(
                new Story(
                    "unknown",
                    "에티오피아 산사태",
                    null,
                    "나이로비",
                    null,
                    "ko",
                    null,
                    Samples.body("에티오피아 남부에서 산사태가 났다. 에티오피아 정부가 밝혔다."))))
        .containsExactly("ET");
  }
}
