package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.taxonomy.TaxonomyDocument;
import org.junit.jupiter.api.Test;

/** A region that was renamed is found by its former id wherever the document refers to it. */
class FormerIdsTest {
  private static final TaxonomyDocument RENAMED =
      read(
          """
          schema: 1
          regions:
            - {id: far-east, name: Far East, countries: [KR], aliases: [east-asia]}
            - {id: yellow-sea, name: Yellow Sea, within: [east-asia], terms: [Bohai Strait]}
          countries:
            - {code: KR, name: South Korea, capitals: [Seoul]}
          programs:
            - {id: korea-center, name: Korea Center, topics: {regions: [east-asia]}}
          ambiguous:
            - name: Orient
              senses: [{region: east-asia, cues: [harbor]}, {cues: [watch]}]
          golden:
            - {title: Seoul opens a pier, body: South Korea opened it., focus: [east-asia]}
            - {title: A pier, body: Nobody opened it., never: [east-asia]}
          """);
  private static final Tagger TAGGER = new Tagger(RENAMED);

  @Test
  void topicsOfProgramsHold() {
    List<Tag> tags = tags("Seoul opens a pier", "South Korea opened it.");
    assertThat(Samples.ids(tags, TagKind.PROGRAM, Role.RELATED)).containsExactly("korea-center");
  }

  @Test
  void meaningsOfAmbiguousNamesHold() {
    List<Tag> tags = tags("A harbor of the Orient", "The Orient has a new harbor.");
    assertThat(Samples.ids(tags, TagKind.REGION, Role.FOCUS)).containsExactly("far-east");
  }

  @Test
  void whatLiesWithinStillDoes() {
    List<Tag> tags = tags("Bohai Strait closes", "Ships avoid the Bohai Strait.");
    assertThat(Samples.ids(tags, TagKind.REGION, Role.FOCUS))
        .containsExactlyInAnyOrder("far-east", "yellow-sea");
  }

  @Test
  void goldenExamplesHoldAndFail() {
    assertThat(GoldenExamples.check(RENAMED)).isEmpty();
    TaxonomyDocument wrong = read(RENAMED.yaml().replace("Nobody opened it", "Seoul opened it"));
    assertThat(GoldenExamples.check(wrong))
        .singleElement()
        .satisfies(failure -> assertThat(failure.reason()).contains("never [far-east]"));
  }

  @Test
  void theWorldsNamesForItStillMeanIt() {
    List<Tag> tags = tags("Ostasien", "Es geht um Ostasien und um nichts als Ostasien.");
    assertThat(Samples.ids(tags, TagKind.REGION, Role.FOCUS)).containsExactly("far-east");
  }

  private static List<Tag> tags(String title, String body) {
    return TAGGER.tag(Samples.story(title, body)).tags();
  }

  private static TaxonomyDocument read(String yaml) {
    try {
      return TaxonomyReader.read(yaml);
    } catch (TaxonomyReadException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
