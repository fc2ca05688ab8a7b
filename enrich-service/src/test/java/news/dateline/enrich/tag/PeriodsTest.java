package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.article.Evidence;
import news.dateline.article.RejectedReading;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.TagKind;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that mean something only for a time. */
class PeriodsTest {
  private static final Tagger TAGGER = tagger();

  private static Tagger tagger() {
    try {
      return new Tagger(
          TaxonomyReader.read(
              """
              schema: 1
              regions: [{id: europe, name: Europe, countries: [NL, GB]}]
              countries:
                - code: NL
                  name: Netherlands
                  people: [{name: Mark Rutte, from: 2010-10-14, to: 2024-09-30}]
                  institutions: [{name: Ministry of Colonies, to: 1959}]
                - code: CA
                  name: Canada
                  people: [{name: Mark Carney, to: 2013-06}, {name: Mark Carney, from: 2020-03-16}]
                - code: GB
                  name: United Kingdom
                  people: [{name: Mark Carney, from: 2013-07, to: 2020-03-15}]
                - code: MM
                  name: Myanmar
                  names: [Burma]
                  institutions: [{name: Burma Socialist Programme Party, to: 1988}]
              programs:
                - id: harbor-desk
                  name: Harbor Desk
                  names: [{name: Pier Project, to: 2019-12}]
                  series: [{name: Tide Notes, from: 2020}]
              ambiguous:
                - name: Mark Carney
                  senses: [{country: CA}, {country: GB, cues: [sterling]}]
              """));
    } catch (TaxonomyReadException invalid) {
      throw new AssertionError(invalid);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2010-10-13T23:59:59.999Z, false",
    "2010-10-14T00:00:00Z, true",
    "2024-09-30T23:59:59.999Z, true",
    "2024-10-01T00:00:00Z, false",
  })
  void bothEndsOfThePeriodBelongToIt(String published, boolean holds) {
    Tagging tagging = tag(published, "Mark Rutte speaks");
    assertThat(countries(tagging)).isEqualTo(holds ? List.of("NL") : List.of());
    assertThat(tagging.rejectedReadings()).hasSize(holds ? 0 : 1);
  }

  @Test
  void inAStoryWithoutADateEveryNameHolds() {
    assertThat(countries(tag(null, "Mark Rutte speaks"))).containsExactly("NL");
  }

  @Test
  void theReasonNamesTheDayAndThePeriod() {
    assertThat(tag("2025-06-25", "Mark Rutte speaks").rejectedReadings())
        .containsExactly(
            new RejectedReading(
                TagKind.COUNTRY,
                "NL",
                new Evidence("/title", 0, 10, "Mark Rutte", "country-person", 0),
                "outside its period: the story is of 2025-06-25, and the name means Netherlands"
                    + " from 2010-10-14 to 2024-09-30"));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-12-31, CA",
    "2013-06-30, CA",
    "2013-07-01, GB",
    "2020-03-15, GB",
    "2020-03-16, CA"
  })
  void aNameMeansOneCountryAndThenAnother(String published, String country) {
    Tagging tagging = tag(published, "Mark Carney speaks of sterling");
    assertThat(countries(tagging)).containsExactly(country);
    assertThat(tagging.rejectedReadings())
        .extracting(RejectedReading::id)
        .containsExactly(country.equals("CA") ? "GB" : "CA");
  }

  @Test
  void withoutADateTheCuesDecide() {
    assertThat(countries(tag(null, "Mark Carney speaks of sterling"))).containsExactly("GB");
    assertThat(countries(tag(null, "Mark Carney speaks"))).containsExactly("CA");
  }

  @Test
  void aWholeYearCounts() {
    assertThat(countries(tag("1959-12-31", "Ministry of Colonies closes"))).containsExactly("NL");
    assertThat(countries(tag("1960-01-01", "Ministry of Colonies closes"))).isEmpty();
  }

  @Test
  void outsideItsPeriodTheShorterNameInItIsRead() {
    Tagging tagging = tag("2020-01-01", "Burma Socialist Programme Party remembered");
    assertThat(countries(tagging)).containsExactly("MM");
    assertThat(tagging.rejectedReadings())
        .extracting(rejected -> rejected.evidence().text())
        .containsExactly("Burma Socialist Programme Party");
  }

  @Test
  void formerNamesAndSeriesOfProgramsHoldForTheirTime() {
    assertThat(programs("2019-12-31", "Pier Project")).containsExactly("harbor-desk");
    assertThat(programs("2020-01-01", "Pier Project")).isEmpty();
    assertThat(programs("2019-12-31", "Tide Notes")).isEmpty();
    assertThat(programs("2020-01-01", "Tide Notes")).containsExactly("harbor-desk");
  }

  private static List<String> programs(String published, String heading) {
    return Samples.ids(
        TAGGER.tag(story(published, "A day", heading)).tags(), TagKind.PROGRAM, Role.OWN);
  }

  private static List<String> countries(Tagging tagging) {
    return Samples.ids(tagging.tags(), TagKind.COUNTRY, Role.FOCUS);
  }

  private static Tagging tag(@Nullable String published, String title) {
    return TAGGER.tag(story(published, title, null));
  }

  private static Story story(@Nullable String published, String title, @Nullable String heading) {
    return new Story(
        "unknown",
        title,
        null,
        null,
        null,
        "en",
        published == null ? null : Published.read(published).orElseThrow(),
        List.of(new Section(SectionKind.NOTE, heading, "It was a long one.")));
  }
}
