package news.dateline.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReadingTest {
  private static final String SMALL =
      """
      schema: 1
      countries:
        - code: KP
          name: North Korea
      """;

  @Test
  void theBundledDocumentIsPlainAndReadsTheSameBothWays() {
    String yaml = TaxonomyReader.bundled().yaml();
    assertThat(TaxonomyReader.plain(yaml)).contains(TaxonomyReader.general(yaml));
  }

  @Test
  void everyKeyIsReadTheSameBothWays() {
    String yaml =
        """
        schema: 1
        threshold: 0.4
        actors: [KP]
        bureaus: [Bangkok]
        traps: [Korea Foundation]
        givenNames: [Ida]
        countries:
          - code: KP
            name: North Korea
            names: [DPRK]
            demonyms: [North Korean]
            capitals: [Pyongyang]
            states: [Ryanggang]
            abbreviations: [Ry]
            places: [Yongbyon]
            words: [juche]
            people: [Kim Jong Un, {name: Kim Jong Il, from: 1994, to: 2011-12-17}]
            institutions: [{name: KCNA, from: 1946-12}]
        regions:
          - {id: east, name: East, world: true, countries: [KP], terms: [Far East], aliases: [e], threshold: 0.6}
          - {id: sea, name: Sea, within: [east]}
        programs:
          - id: one
            name: One
            names: [First, {name: Older, to: 2020}]
            series: [Cables]
            topics: {regions: [east], countries: [KP]}
            aliases: [first]
            closed: 2024-05-14
            threshold: 0.7
        sources: [{source: kcna, country: KP}]
        ambiguous:
          - name: Chosun
            person: true
            senses: [{country: KP, cues: [Pyongyang]}, {region: sea}, {cues: [hotel]}]
        golden:
          - {title: T, body: B, source: kcna, published: 2024-05-14, focus: [KP], never: [sea]}
        """;
    assertThat(TaxonomyReader.plain(yaml)).contains(TaxonomyReader.general(yaml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour: red",
        "actors:",
        "actors: KP",
        "actors: [1]",
        "threshold: 1",
        "threshold: high",
        "actors: [XX]",
        "programs: [{id: one, name: One, closed: 2024-02-30}]",
        "regions: [{id: one}]",
        "schema: 1"
      })
  void whatIsNotPlainIsLeftToTheGeneralReader(String line) {
    assertThat(TaxonomyReader.plain(SMALL + line + "\n")).isEmpty();
  }
}
