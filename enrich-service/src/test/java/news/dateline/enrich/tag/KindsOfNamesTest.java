package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of names that the news is full of: each stands for a country, or a region of several. */
class KindsOfNamesTest {
  private static void assertThatFocusHas(String id, String name) {
    Story story = Samples.story("Notes", "Later in the day the " + name + " was talked about.");
    List<String> focus =
        Stream.concat(Samples.focusCountries(story).stream(), Samples.focusRegions(story).stream())
            .toList();
    assertThat(focus).as(name).contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "europe|NATO",
        "europe|Warsaw Pact",
        "europe|Benelux",
        "europe|Visegrad",
        "europe|OSCE",
        "europe|EFTA",
        "indo-pacific|ANZUS",
        "southeast-asia|SEATO"
      })
  void alliancesOfOneWorldRegionAreItsTerms(String id, String name) {
    assertThatFocusHas(id, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "europe|Baltic Sea",
        "europe|North Sea",
        "europe|Adriatic",
        "europe|Aegean",
        "russia-eurasia|Caspian",
        "indo-pacific|Arabian Sea",
        "indo-pacific|Coral Sea",
        "indo-pacific|Tasman Sea",
        "arctic|Bering Sea",
        "middle-east-north-africa|Bab el-Mandeb",
        "RU|Sea of Okhotsk",
        "TR|Dardanelles",
        "AU|Bass Strait",
        "NZ|Cook Strait",
        "CL|Strait of Magellan"
      })
  void seasAndStraitsArePlaced(String id, String name) {
    assertThatFocusHas(id, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "indo-pacific|New Guinea",
        "southeast-asia|Spratlys",
        "southeast-asia|Paracels",
        "southeast-asia|Borneo",
        "caribbean|Hispaniola",
        "east-asia|Diaoyu",
        "RU|Kuril Islands",
        "JP|Senkakus",
        "YE|Socotra",
        "CL|Easter Island",
        "CL|Rapa Nui",
        "US|Aleutian Islands",
        "IN|Andaman Islands",
        "SJ|Spitsbergen",
        "JP|Okinawa",
        "SJ|Svalbard"
      })
  void islandsArePlaced(String id, String name) {
    assertThatFocusHas(id, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JP|National Diet",
        "UA|Verkhovna Rada",
        "UA|Rada",
        "AF|Loya Jirga",
        "HR|Sabor",
        "IS|Althing",
        "IM|Tynwald",
        "KG|Jogorku Kenesh",
        "NO|Storting",
        "SE|Riksdag",
        "DK|Folketing",
        "LV|Saeima",
        "LT|Seimas",
        "EE|Riigikogu",
        "PL|Sejm",
        "RU|State Duma",
        "IL|Knesset",
        "IN|Lok Sabha"
      })
  void parliamentsStandForTheirCountry(String id, String name) {
    assertThatFocusHas(id, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB|Royal Air Force",
        "GB|RAF",
        "GB|Royal Marines",
        "US|US Coast Guard",
        "FR|Foreign Legion",
        "ZA|SANDF",
        "US|Seventh Fleet",
        "US|Sixth Fleet",
        "US|Fifth Fleet",
        "RU|Black Sea Fleet",
        "RU|Northern Fleet",
        "IR|Quds Force",
        "MM|Tatmadaw"
      })
  void forcesStandForTheirCountry(String id, String name) {
    assertThatFocusHas(id, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NL|De Nederlandsche Bank",
        "DK|Danmarks Nationalbank",
        "SE|Riksbank",
        "NO|Norges Bank",
        "DE|Bundesbank",
        "GB|Bank of England",
        "MX|Banxico",
        "PL|Narodowy Bank Polski",
        "AT|Oesterreichische Nationalbank"
      })
  void centralBanksStandForTheirCountry(String id, String name) {
    assertThatFocusHas(id, name);
  }
}
