package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Tag;
import org.junit.jupiter.api.Test;

class ProgramTagsTest {
  @Test
  void formerNamesStandForTheProgram() {
    assertThat(own(new Section(SectionKind.AFFILIATION, "Asia Program", "The program debates.")))
        .containsExactly("indo-pacific-program");
  }

  @Test
  void anAffiliationWithoutAHeadingIsReadFromItsText() {
    assertThat(
            own(
                Section.of(
                    SectionKind.AFFILIATION, "The Kennan Institute promotes research on Eurasia.")))
        .containsExactly("kennan-institute");
  }

  @Test
  void aHeadingLeftInTheBodyCounts() {
    assertThat(own(Section.of(SectionKind.BODY, "Polar Institute")))
        .containsExactly("polar-institute");
  }

  @Test
  void theHostOwnsTheEvent() {
    assertThat(own(Section.of(SectionKind.BODY, "Hosted by the Mexico Institute and friends.")))
        .containsExactly("mexico-institute");
  }

  @Test
  void aSeriesBelongsToItsProgram() {
    assertThat(own(Section.of(SectionKind.NOTE, "First published on New Security Beat.")))
        .containsExactly("ecsp");
    assertThat(
            Samples.programs(
                Samples.story("Kennan Cable No. 65: Rivers", "Water is scarce."), Role.OWN))
        .containsExactly("kennan-institute");
  }

  @Test
  void theAuthorsProgramCountsLessThanTheHeading() {
    Story story =
        story(
            Section.of(
                SectionKind.BIO, "She directs the Environmental Change and Security Program."));
    assertThat(Samples.TAGGER.tag(story).tags())
        .filteredOn(tag -> tag.id().equals("ecsp"))
        .singleElement()
        .satisfies(tag -> assertThat(tag.confidence()).isLessThan(0.9))
        .satisfies(tag -> assertThat(tag.role()).isEqualTo(Role.OWN));
    assertThat(own(Section.of(SectionKind.BIO, "A former director of the Kennan Institute.")))
        .isEmpty();
  }

  @Test
  void aPhraseInAHeadlineIsNoSeries() {
    assertThat(ownByTitle("In Other Words, No Deal")).isEmpty();
    assertThat(ownByTitle("Sources and methods must be protected, spy chief says")).isEmpty();
    assertThat(ownByTitle("In other words: no deal")).isEmpty();
    assertThat(ownByTitle("Why They Say In Other Words")).isEmpty();
  }

  @Test
  void aSeriesHeadsItsOwnHeadlines() {
    assertThat(ownByTitle("Sources and Methods")).containsExactly("history-and-public-policy");
    assertThat(ownByTitle("The Russia File | Rivers")).containsExactly("kennan-institute");
    assertThat(ownByTitle("Kennan Cable 12")).containsExactly("kennan-institute");
  }

  @Test
  void whatSomebodyWasBeforeDoesNotHideWhatSheIs() {
    assertThat(
            own(
                Section.of(
                    SectionKind.BIO,
                    "Jane Doe, a former ambassador, is director of the Kennan Institute.")))
        .containsExactly("kennan-institute");
    assertThat(own(Section.of(SectionKind.BIO, "A reformer at the Kennan Institute.")))
        .containsExactly("kennan-institute");
    assertThat(own(Section.of(SectionKind.BIO, "She was formerly at the Kennan Institute.")))
        .isEmpty();
  }

  @Test
  void aProgramNamedInPassingIsNotTheOwner() {
    Story story =
        story(Section.of(SectionKind.BODY, "A scholar at the Kennan Institute was quoted."));
    assertThat(Samples.programs(story, Role.OWN)).isEmpty();
    assertThat(Samples.TAGGER.tag(story).rejectedReadings())
        .anyMatch(reading -> reading.id().equals("kennan-institute"));
  }

  @Test
  void eachOfSeveralHostsOwnsTheEvent() {
    assertThat(
            own(
                Section.of(
                    SectionKind.BODY, "Hosted by: the Mexico Institute and the Canada Institute")))
        .containsExactlyInAnyOrder("mexico-institute", "canada-institute");
    assertThat(
            own(new Section(SectionKind.AFFILIATION, "Hosted By", "Kissinger Institute on China")))
        .containsExactly("kissinger-institute");
    assertThat(
            own(
                Section.of(
                    SectionKind.BODY,
                    "Hosted by the Mexico Institute, it drew critics of the Canada Institute.")))
        .containsExactly("mexico-institute");
  }

  @Test
  void anImprintNamesTheOwner() {
    assertThat(own(Section.of(SectionKind.BODY, "A series of the Middle East Program")))
        .containsExactly("middle-east-program");
    assertThat(own(Section.of(SectionKind.BODY, "MENA360"))).containsExactly("middle-east-program");
    assertThat(own(Section.of(SectionKind.BODY, "They read a series of Middle East maps.")))
        .isEmpty();
  }

  @Test
  void whatThePageSaysOfItsAuthorNamesTheOwner() {
    Section section =
        Section.of(SectionKind.BODY, "Ida Quist directs the Africa Program at the Wilson Center.");
    Story page = story(section);
    Story signed =
        new Story(
            page.source(), page.title(), "Ida Quist", null, null, null, null, page.sections());
    assertThat(Samples.programs(page, Role.OWN)).isEmpty();
    assertThat(Samples.programs(signed, Role.OWN)).containsExactly("africa-program");
  }

  @Test
  void topicsMakeAStoryRelated() {
    assertThat(
            Samples.programs(
                Samples.story("Ukraine rebuilds", "Kyiv said Ukraine would rebuild its grid."),
                Role.RELATED))
        .containsExactlyInAnyOrder("kennan-institute", "global-europe-program");
    assertThat(
            Samples.programs(
                Samples.story("Turkey votes", "Ankara said Turkey would vote in May."),
                Role.RELATED))
        .containsExactlyInAnyOrder("middle-east-program", "global-europe-program");
    assertThat(
            Samples.programs(
                Samples.story("Kabul schools", "Afghanistan opened schools."), Role.RELATED))
        .containsExactly("indo-pacific-program");
  }

  @Test
  void evidenceSaysThatTheTopicDecided() {
    assertThat(
            Samples.TAGGER
                .tag(Samples.story("Ukraine rebuilds", "Kyiv said Ukraine would rebuild its grid."))
                .tags())
        .filteredOn(tag -> tag.id().equals("kennan-institute"))
        .flatExtracting(Tag::evidence)
        .isNotEmpty()
        .allMatch(evidence -> evidence.rule().equals("topic"));
  }

  private static Story story(Section section) {
    return Samples.story(
        "unknown", "Notes", List.of(Section.of(SectionKind.BODY, "Some text."), section));
  }

  private static List<String> ownByTitle(String title) {
    return Samples.programs(Samples.story(title, "Water is scarce."), Role.OWN);
  }

  private static List<String> own(Section section) {
    return Samples.programs(story(section), Role.OWN);
  }
}
