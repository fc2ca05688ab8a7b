package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TaggedArticle;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private static final String TITLE = "Kim Jong Un's Long Game: Lessons of a Decade of Talks";

  /** A think-tank post: American actors throughout, and about North Korea all the same. */
  private static List<Section> post() {
    return List.of(
        Section.of(
            SectionKind.LEAD,
            "Ten years of summitry with Pyongyang taught American presidents one thing: patience."),
        Section.of(
            SectionKind.CAPTION, "Donald Trump greets Kim Jong Un in Panmunjom. File photograph."),
        Section.of(
            SectionKind.BODY,
            "North Korea tested more missiles than in any decade before. Washington answered with"
                + " sanctions, and the White House with letters."),
        Section.of(
            SectionKind.BODY,
            "Donald Trump met the North Korean leader three times. U.S. officials were seldom told"
                + " what was said, and U.S. diplomats learned of it from the newspapers."),
        Section.of(
            SectionKind.PULL_QUOTE,
            "Pyongyang waits for elections it does not hold, and it has the time."),
        Section.of(
            SectionKind.BODY,
            "China and Russia looked on. Pyongyang waits for elections it does not hold, and it has"
                + " the time. On the Korean Peninsula little has changed; North Korea still builds,"
                + " and the United States still wonders how to respond to North Korea."),
        Section.of(SectionKind.NOTE, "A version of this article appeared elsewhere."),
        Section.of(
            SectionKind.BIO,
            "The author worked in Nigeria and Brazil and wrote a history of South Africa."),
        new Section(
            SectionKind.AFFILIATION,
            "Indo-Pacific Program",
            "The Indo-Pacific Program promotes debate on US interests in the Asia-Pacific."),
        new Section(
            SectionKind.AFFILIATION,
            "Hyundai Motor-Korea Foundation Center for Korean History and Public Policy",
            "The Center was established in 2015. The Kennan Institute is a partner."));
  }

  private static TaggedArticle tagged(String source) {
    return Samples.TAGGER.tag(Samples.article(source, PubStatus.USABLE, TITLE, post()));
  }

  @Test
  void aPostFullOfAmericansIsAboutNorthKorea() {
    for (String source : List.of("wilson-center", Article.UNKNOWN_SOURCE)) {
      List<Tag> tags = tagged(source).tags();
      assertThat(Samples.ids(tags, TagKind.COUNTRY, Role.FOCUS)).containsExactly("KP");
      assertThat(Samples.ids(tags, TagKind.COUNTRY, Role.MENTION)).contains("US", "CN", "RU");
      assertThat(Samples.ids(tags, TagKind.REGION, Role.FOCUS))
          .containsExactlyInAnyOrder("indo-pacific", "east-asia", "korean-peninsula");
    }
  }

  @Test
  void affiliationHeadingsMakeItTheProgramsOwn() {
    List<Tag> tags = tagged("wilson-center").tags();
    assertThat(Samples.ids(tags, TagKind.PROGRAM, Role.OWN))
        .containsExactlyInAnyOrder("indo-pacific-program", "korea-center");
    assertThat(Samples.ids(tags, TagKind.PROGRAM, Role.RELATED)).doesNotContain("kennan-institute");
  }

  @Test
  void everyTagShowsWhereItComesFrom() {
    TaggedArticle tagged = tagged("wilson-center");
    EvidenceAssert.assertThatEvidenceDelimitsItsText(tagged);
    assertThat(tagged.tags())
        .filteredOn(tag -> tag.id().equals("korea-center"))
        .singleElement()
        .satisfies(tag -> {
          assertThat(tag.evidence().getFirst().pointer()).isEqualTo("/sections/9/heading");
          assertThat(tag.evidence().getFirst().rule()).isEqualTo("affiliation-heading");
        });
  }

  @Test
  void whoWroteItDoesNotSayWhatItIsAbout() {
    assertThat(tagged("wilson-center").tags())
        .extracting(Tag::id)
        .doesNotContain("NG", "BR", "ZA", "africa", "latin-america");
  }

  @Test
  void mentionsPutItIntoNoFeed() {
    assertThat(tagged("wilson-center").feeds())
        .extracting(FeedId::value)
        .containsExactly(
            "program/indo-pacific-program",
            "program/korea-center",
            "region/east-asia",
            "region/indo-pacific",
            "region/korean-peninsula");
  }

  @Test
  void theSameArticleAlwaysGetsTheSameTags() {
    assertThat(
            new Tagger(Samples.TAXONOMY).tag(Samples.article("x", PubStatus.USABLE, TITLE, post())))
        .isEqualTo(tagged("x"));
  }

  @Test
  void aCanceledArticleHasNoTagsAndNoFeeds() {
    TaggedArticle tagged =
        Samples.TAGGER.tag(Samples.article("wilson-center", PubStatus.CANCELED, null, List.of()));
    assertThat(tagged.tags()).isEmpty();
    assertThat(tagged.feeds()).isEmpty();
    assertThat(tagged.taxonomy()).isEqualTo(Samples.TAXONOMY.hash());
  }

  @Test
  void anArticleWithoutTextHasNoTags() {
    assertThat(Samples.TAGGER.tag(Samples.story("")).tags()).isEmpty();
    assertThat(Samples.TAGGER.tag(Samples.story("Untitled", "", "…", "\uD83D\uDE00")).tags())
        .isEmpty();
  }

  @Test
  void anAmericanStoryIsAboutTheUnitedStates() {
    assertThat(
            Samples.focusRegions(
                Samples.story(
                    "wilson-center",
                    "Congress and the budget",
                    Samples.body(
                        "The White House and Capitol Hill agreed on a budget for the United States.",
                        "Voters across the United States had asked for it, in Texas and in Ohio."))))
        .containsExactly("north-america");
  }

  @Test
  void accentsAndPunctuationMakeNoDifference() {
    assertThat(
            Samples.focusCountries(
                Samples.story("Cote d’Ivoire votes", "Voters in Côte d'Ivoire went to the polls.")))
        .containsExactly("CI");
    assertThat(
            Samples.focusCountries(
                Samples.story("Türkiye votes", "Turkiye's opposition won in Istanbul.")))
        .containsExactly("TR");
  }

  @Test
  void tagsOfAKindAreInOrderOfConfidence() {
    List<Tag> regions = new ArrayList<>(tagged("wilson-center").tags());
    regions.removeIf(tag -> tag.kind() != TagKind.REGION || tag.role() != Role.FOCUS);
    assertThat(regions)
        .isSortedAccordingTo(
            (left, right) -> Double.compare(right.confidence(), left.confidence()));
  }
}
