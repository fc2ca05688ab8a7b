package news.dateline.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.Json;
import news.dateline.taxonomy.Country;
import news.dateline.taxonomy.Program;
import news.dateline.taxonomy.Region;
import news.dateline.taxonomy.Taxonomy;
import news.dateline.taxonomy.TaxonomyDocument;
import org.junit.jupiter.api.Test;

class BundledTaxonomyTest {
  private static final Taxonomy TAXONOMY = TaxonomyReader.bundled().taxonomy();

  @Test
  void holdsEveryCountryAndTerritoryOfTheWorld() {
    Set<String> expected = new TreeSet<>(List.of(Locale.getISOCountries()));
    expected.add("XK");
    assertThat(TAXONOMY.countries()).extracting(Country::code).hasSameElementsAs(expected);
    assertThat(TAXONOMY.countries()).hasSize(250);
  }

  @Test
  void holdsEveryCountryInExactlyOneWorldRegionExceptAfghanistanAndAntarctica() {
    List<String> members =
        TAXONOMY.regions().stream()
            .filter(Region::world)
            .flatMap(region -> region.countries().stream())
            .toList();
    Set<String> outside = new TreeSet<>(TAXONOMY.countries().stream().map(Country::code).toList());
    outside.removeAll(members);

    assertThat(members).doesNotHaveDuplicates();
    assertThat(outside).containsExactly("AF", "AQ");
  }

  @Test
  void holdsAfghanistanInSouthAsiaAlone() {
    assertThat(TAXONOMY.regions())
        .filteredOn(region -> region.countries().contains("AF"))
        .extracting(Region::id)
        .containsExactly("south-asia");
  }

  @Test
  void holdsTheRegionsOfTheContract() {
    assertThat(TAXONOMY.regions())
        .filteredOn(Region::world)
        .extracting(Region::id)
        .containsExactly(
            "indo-pacific",
            "north-america",
            "latin-america",
            "europe",
            "russia-eurasia",
            "middle-east-north-africa",
            "africa");
    assertThat(TAXONOMY.regions())
        .filteredOn(region -> !region.world())
        .extracting(Region::id)
        .containsExactlyInAnyOrder(
            "korean-peninsula",
            "east-asia",
            "southeast-asia",
            "south-asia",
            "pacific-islands",
            "central-asia",
            "south-caucasus",
            "black-sea",
            "western-balkans",
            "baltic-states",
            "nordic",
            "arctic",
            "antarctic",
            "horn-of-africa",
            "sahel",
            "west-africa",
            "east-africa",
            "southern-africa",
            "central-africa",
            "maghreb",
            "levant",
            "gulf",
            "central-america",
            "caribbean",
            "south-america",
            "andes");
    assertThat(region("russia-eurasia").aliases()).contains("russia-and-eurasia");
    assertThat(region("middle-east-north-africa").aliases())
        .contains("middle-east-and-north-africa");
  }

  @Test
  void holdsTheProgramsOfTheContract() {
    assertThat(TAXONOMY.programs())
        .extracting(Program::id)
        .containsExactlyInAnyOrder(
            "indo-pacific-program",
            "korea-center",
            "kennan-institute",
            "kissinger-institute",
            "latin-america-program",
            "mexico-institute",
            "brazil-institute",
            "argentina-project",
            "canada-institute",
            "africa-program",
            "middle-east-program",
            "global-europe-program",
            "polar-institute",
            "stip",
            "wahba-institute",
            "history-and-public-policy",
            "ecsp",
            "china-environment-forum",
            "maternal-health-initiative",
            "refugee-and-forced-displacement");
  }

  @Test
  void placesCountriesWhereTheContractSays() {
    assertThat(region("indo-pacific").countries())
        .hasSize(40 + 15)
        .contains("HK", "MO", "GU", "IN", "AU", "MN", "PK")
        .doesNotContain("US", "AF");
    assertThat(region("north-america").countries())
        .containsExactlyInAnyOrder("US", "CA", "GL", "BM", "PM");
    assertThat(region("latin-america").countries()).contains("MX", "CU", "PR", "BR");
    assertThat(region("europe").countries()).contains("GB", "CY", "XK", "RS", "EE", "LV", "LT");
    assertThat(region("russia-eurasia").countries())
        .containsExactlyInAnyOrder(
            "AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UA", "UZ");
    assertThat(region("middle-east-north-africa").countries()).contains("TR", "IR", "IL", "EG");
    assertThat(region("africa").countries()).contains("SD", "SS", "ZA").doesNotContain("EG", "MA");
    assertThat(region("korean-peninsula").countries()).containsExactly("KP", "KR");
  }

  @Test
  void saysWhereTheWilsonCenterIsAtHome() {
    assertThat(TAXONOMY.sources())
        .anyMatch(home -> home.source().equals("wilson-center") && home.country().equals("US"));
  }

  @Test
  void travelsAsJsonAndComesBackAsItWas() {
    TaxonomyDocument document = TaxonomyReader.bundled();
    byte[] json = Json.MAPPER.writeValueAsBytes(document);
    assertThat(Json.MAPPER.readValue(json, TaxonomyDocument.class)).isEqualTo(document);
  }

  private static Region region(String id) {
    return TAXONOMY.regions().stream()
        .filter(region -> region.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
