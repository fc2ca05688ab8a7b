package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import org.junit.jupiter.api.Test;

class RegionTagsTest {
  @Test
  void aCountryInFocusBringsEveryRegionThatContainsIt() {
    assertThat(
            Samples.focusRegions(
                Samples.story(
                    "Seoul votes", "Voters in Seoul and across South Korea chose today.")))
        .containsExactlyInAnyOrder("korean-peninsula", "east-asia", "indo-pacific");
  }

  @Test
  void aRegionsOwnTermBringsItAndWhatWhollyContainsIt() {
    assertThat(
            Samples.focusRegions(
                Samples.story(
                    "ASEAN meets on South China Sea code",
                    "ASEAN ministers spoke about the South China Sea.")))
        .containsExactlyInAnyOrder("southeast-asia", "indo-pacific");
  }

  @Test
  void theQuadIsIndoPacificAndNothingElse() {
    assertThat(
            Samples.focusRegions(
                Samples.story("Quad leaders meet", "The Quad agreed; INDOPACOM sent observers.")))
        .containsExactly("indo-pacific");
  }

  @Test
  void aTermNamedInPassingIsAMentionOfItsRegion() {
    Story story =
        Samples.story(
            "Brazil plants soybeans",
            "Farmers in Brazil planted early. Brazil expects rain. Brazilian ports are ready.",
            "São Paulo traders were calm, and Brasília stayed out of it.",
            "Buyers in the Caribbean asked for prices.");
    List<Tag> tags = Samples.TAGGER.tag(story).tags();
    assertThat(Samples.ids(tags, TagKind.REGION, Role.MENTION)).containsExactly("caribbean");
    assertThat(Samples.ids(tags, TagKind.REGION, Role.FOCUS))
        .containsExactlyInAnyOrder("south-america", "latin-america");
  }

  @Test
  void afghanistanIsInSouthAsiaAndInNoWorldRegion() {
    assertThat(Samples.focusRegions(Samples.story("Kabul schools", "Afghanistan opened schools.")))
        .containsExactly("south-asia");
  }

  @Test
  void theArcticIsNobodysPart() {
    assertThat(
            Samples.focusRegions(
                Samples.story(
                    "Arctic ice", "The Arctic Council measured ice in the Arctic Ocean.")))
        .containsExactly("arctic");
  }
}
