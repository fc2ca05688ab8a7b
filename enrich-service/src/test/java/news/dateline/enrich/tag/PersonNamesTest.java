package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons who are named like places, and places that only look like persons. */
class PersonNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sofia Coppola said the film took a year. Critics praised Sofia Coppola.",
        "Florence Pugh and Sydney Sweeney star. Brittany Murphy once did.",
        "Israel Adesanya lost his belt on points.",
        "Austin Butler plays the singer.",
        "Virginia Woolf wrote it; Charlotte Bronte did not.",
        "Chad O'Neal baked a cake. Chad said that it was for his mother.",
        "Jordan Spieth made six birdies. Jordan leads by two strokes.",
        "Georgia O\u2019Keeffe painted it. O\u2019Keeffe was pleased.",
        "The writer China Miéville spoke. Miéville has won three times.",
        "The film of Agnieszka Holland won. Holland thanked the jury.",
        "Huckleberry Finn is read again, Mr. English said.",
        "The award went to Dawn French, the actor."
      })
  void aPersonNamedLikeAPlaceIsNoPlace(String text) {
    assertThat(Samples.TAGGER.tag(Samples.story("Notes", text)).tags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Sofia Marchetti film opens festival, true",
    "Sofia Marchetti Opens Another Festival, false",
  })
  void aHeadlineThatCapitalizesEveryWordSaysNothing(String headline, boolean person) {
    assertThat(
            Samples.TAGGER
                .tag(Samples.story(headline, "The director thanked them."))
                .tags()
                .isEmpty())
        .isEqualTo(person);
  }

  @Test
  void aPersonOfTheTextIsOneInTheHeadlineToo() {
    assertThat(
            Samples.TAGGER
                .tag(
                    Samples.story(
                        "Sydney Sweeney Stars in a Western",
                        "Sydney Sweeney said that she had learned to ride."))
                .tags())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IL|The Israel Defense Forces said the strike hit a depot.",
        "IL|Israel Katz said the army would stay.",
        "IL|Israel Police said two men were held. Israel Railways stopped.",
        "AU|Boats filled Sydney Harbour on Sunday. Sydney Opera House was lit.",
        "AU|Sydney Cricket Ground was full.",
        "IT|A Florence Nightingale museum in Florence opened on Monday.",
        "BG|Sofia Municipality raised fares.",
        "EG|Alexandria Governorate said the road was open.",
        "US|Virginia Gov. Glenn Youngkin signed the bill.",
        "US|Austin Police said the road was closed in Austin.",
        "US|Virginia Republicans met in Virginia Beach.",
        "LB|Christian Lebanese families left."
      })
  void whatBelongsToAPlaceMakesNoPersonOfIt(String country, String text) {
    assertThat(Samples.focusCountries(Samples.story("Notes", text))).containsExactly(country);
  }

  @Test
  void aPersonWhoIsKnownStandsForTheirCountryByOneNameToo() {
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "Montenegro perde moção de confiança",
                    "O governo de Luís Montenegro caiu em Lisboa. Montenegro será recandidato.")))
        .containsExactly("PT");
  }

  @Test
  void aPlaceThatIsSaidToBeOneIsOneBesideAPersonOfItsName() {
    assertThat(
            Samples.focusCountries(
                Samples.story(
                    "Aid for refugees",
                    "Jordan Fisher sang for refugees in Jordan. Jordan's king thanked him.")))
        .containsExactly("JO");
  }

  @Test
  void whoWroteItMakesNoPersonOfWhatItIsAbout() {
    Story story =
        new Story(
            "unknown",
            "Jordan raises fuel prices",
            "Jordan Fisher",
            null,
            null,
            "en",
            null,
            Samples.body("Jordan raised fuel prices on Monday. Jordan imports its oil."));
    assertThat(Samples.focusCountries(story)).containsExactly("JO");
  }

  @Test
  void aDatelineIsNoPerson() {
    Story story =
        new Story(
            "unknown",
            "A festival opens",
            null,
            "SYDNEY",
            null,
            "en",
            null,
            Samples.body("Sydney Sweeney opened a festival on Monday. Sweeney sang."));
    assertThat(Samples.focusCountries(story)).containsExactly("AU");
  }
}
