package news.dateline.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import news.dateline.taxonomy.DatedName;
import news.dateline.taxonomy.TaxonomyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyReaderTest {
  private static final String SMALL =
      """
      schema: 1
      countries:
        - code: KP
          name: North Korea
        - code: KR
          name: South Korea
      regions:
        - id: korean-peninsula
          name: Korean Peninsula
          countries: [KP, KR]
      """;

  @Test
  void whatIsLeftOutIsEmpty() throws TaxonomyReadException {
    TaxonomyDocument document = TaxonomyReader.read(SMALL);
    assertThat(document.yaml()).isEqualTo(SMALL);
    assertThat(document.taxonomy().programs()).isEmpty();
    assertThat(document.taxonomy().countries().getFirst().demonyms()).isEmpty();
    assertThat(document.taxonomy().regions().getFirst().world()).isFalse();
    assertThat(document.taxonomy().thresholdOr(null)).isEqualTo(0.5);
  }

  @Test
  void theSameTextHasTheSameHash() throws TaxonomyReadException {
    assertThat(TaxonomyReader.read(SMALL).hash()).isEqualTo(TaxonomyReader.read(SMALL).hash());
    assertThat(TaxonomyReader.read(SMALL + "# more\n").hash())
        .isNotEqualTo(TaxonomyReader.read(SMALL).hash());
  }

  @Test
  void norwayIsNotFalse() throws TaxonomyReadException {
    TaxonomyDocument document =
        TaxonomyReader.read(SMALL.replace("KP", "NO").replace("North Korea", "Norway"));
    assertThat(document.taxonomy().countries().getFirst().code()).isEqualTo("NO");
  }

  @Test
  void aCountryHasHomeTerms() throws TaxonomyReadException {
    String yaml = SMALL.replace("name: South Korea", "name: South Korea\n    words: [hanok, won]");
    assertThat(TaxonomyReader.read(yaml).taxonomy().countries().getLast().words())
        .containsExactly("hanok", "won");
    assertThat(refused(yaml.replace("[hanok, won]", "{won: 1}")).line()).isEqualTo(7);
  }

  @Test
  void anUnknownCountryIsNamedWithItsLine() {
    TaxonomyReadException refused = refused(SMALL.replace("[KP, KR]", "[KP, XX]"));
    assertThat(refused.line()).isEqualTo(10);
    assertThat(refused.reason()).contains("XX").contains("korean-peninsula");
  }

  @Test
  void anIdThatIsThereTwiceIsNamedWithTheLaterLine() {
    TaxonomyReadException refused =
        refused(SMALL + "  - id: korean-peninsula\n    name: Once more\n");
    assertThat(refused.line()).isEqualTo(11);
    assertThat(refused.reason()).contains("twice");
  }

  @Test
  void aRegionWithinItselfIsRefused() {
    String cycle =
        """
        schema: 1
        regions:
          - id: north
            name: North
            within: [south]
          - id: south
            name: South
            within: [north]
        """;
    assertThat(refused(cycle).reason()).contains("within itself");
  }

  @Test
  void aTypingErrorInAKeyIsNamedWithItsLine() {
    TaxonomyReadException refused = refused(SMALL.replace("name: South", "nmae: South"));
    assertThat(refused.line()).isEqualTo(6);
    assertThat(refused.reason()).contains("nmae");
  }

  @Test
  void aWrongTypeIsNamedWithItsLine() {
    TaxonomyReadException refused = refused(SMALL + "    threshold: much\n");
    assertThat(refused.line()).isEqualTo(11);
    assertThat(refused.reason()).contains("much");
  }

  @Test
  void aRepeatedKeyIsRefused() {
    assertThat(refused(SMALL + "schema: 1\n").reason()).contains("schema");
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    TaxonomyReadException refused = refused("schema: 1\nregions: [\n  - id: x\n");
    assertThat(refused.line()).isPositive();
    assertThat(refused.reason()).startsWith("not readable as YAML");
  }

  @Test
  void aliasesAreRefusedSoThatNoneCanExplode() {
    String bomb =
        """
        schema: 1
        traps: &a [x, x, x, x]
        actors: *a
        """;
    TaxonomyReadException refused = refused(bomb);
    assertThat(refused.reason()).contains("aliases");
    assertThat(refused.line()).isEqualTo(3);
  }

  @Test
  void deepNestingIsRefusedWithTheLineOfTheFirstLevelTooMany() {
    TaxonomyReadException deep = refused("schema: 1\nnotes:\n" + " [\n".repeat(10_000));
    assertThat(deep.line()).isEqualTo(2 + TaxonomyReader.MAX_DEPTH);
    assertThat(deep.reason())
        .isEqualTo("document nesting depth (17) exceeds the maximum allowed (16)");
    assertThat(refused(SMALL + "notes: " + "[".repeat(20) + "]".repeat(20)).line()).isEqualTo(11);
    assertThat(refused("traps: [a*b]\nactors: " + "[".repeat(20)).line()).isEqualTo(2);
  }

  @Test
  void aNumberOfTooManyDigitsIsRefusedWithItsLine() {
    TaxonomyReadException refused = refused(SMALL + "    threshold: " + "1".repeat(2_000) + "\n");
    assertThat(refused.line()).isEqualTo(11);
    assertThat(refused.reason()).contains("2000", "1000").doesNotContain("`", "get");
  }

  @Test
  void aDocumentThatIsTooLongIsRefusedWithTheLineOfTheFirstCharacterTooMany() {
    String line = "#".repeat(99) + "\n";
    String longest = line.repeat(TaxonomyReader.MAX_LENGTH / 100);
    assertThat(refused(longest).reason()).doesNotContain("allowed");
    TaxonomyReadException refused = refused(longest + "#");
    assertThat(refused.line()).isEqualTo(1 + TaxonomyReader.MAX_LENGTH / 100);
    assertThat(refused.reason())
        .isEqualTo("the document has 2000001 characters, at most 2000000 are allowed");
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsLine() throws TaxonomyReadException {
    String french = SMALL.replace("South Korea", "Corée du Sud");
    byte[] utf8 = french.getBytes(StandardCharsets.UTF_8);
    assertThat(TaxonomyReader.read(utf8).yaml()).isEqualTo(french);
    assertNotUtf8(french.getBytes(StandardCharsets.ISO_8859_1), 6, "the byte E9 is not UTF-8");
    assertNotUtf8(french.getBytes(StandardCharsets.UTF_16), 1, "the byte FE is not UTF-8");
    byte[] cut = "schema: 1\n# 한".getBytes(StandardCharsets.UTF_8);
    assertNotUtf8(Arrays.copyOf(cut, cut.length - 1), 2, "the byte ED is not UTF-8");
  }

  private static void assertNotUtf8(byte[] bytes, int line, String reason) {
    TaxonomyReadException refused =
        catchThrowableOfType(TaxonomyReadException.class, () -> TaxonomyReader.read(bytes));
    assertThat(refused.line()).isEqualTo(line);
    assertThat(refused.reason()).startsWith(reason);
  }

  @Test
  void anEmptyDocumentIsRefused() {
    assertThat(refused("").reason()).isNotEmpty();
    assertThat(refused("# nothing\n").reason()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schema: 1 | 1 | regions",
        "# ours\\nschema: 1 | 2 | regions",
        "schema: 1\\nregions: []\\ncountries: [{code: KP, name: North Korea}] | 2 | regions",
        "schema: 1\\ncountries: [{code: KP, name: North Korea}]\\nregions: | 3 | regions",
        "schema: 1\\nregions: [{id: sea, name: Sea, terms: [Sea]}] | 1 | countries",
        "schema: 1\\nregions: [{id: sea, name: Sea}]\\ncountries: | 3 | countries"
      })
  void withoutRegionsOrCountriesItIsRefused(String yaml, int line, String missing) {
    TaxonomyReadException refused = refused(yaml.replace("\\n", "\n"));
    assertThat(refused.line()).isEqualTo(line);
    assertThat(refused.reason())
        .isEqualTo(
            "there are no " + missing + "; a taxonomy has at least one region and one country");
  }

  @Test
  void anotherSchemaIsRefused() {
    assertThat(refused(SMALL.replace("schema: 1", "schema: 2")).reason()).contains("schema");
  }

  @Test
  void aThresholdOutsideZeroToOneIsRefused() {
    assertThat(refused(SMALL + "    threshold: 1.5\n").reason()).contains("threshold");
  }

  @Test
  void aNameMayHoldForATimeOnly() throws TaxonomyReadException {
    TaxonomyDocument document =
        TaxonomyReader.read(
            """
            schema: 1
            regions: [{id: low-countries, name: Low Countries, countries: [NL]}]
            countries:
              - code: NL
                name: Netherlands
                people:
                  - Geert Wilders
                  - {name: Mark Rutte, from: 2010-10-14, to: 2024-09}
                  - name: Wim Kok
                    to: 2002
                  - name: Dick Schoof
                    from: "2024"
            """);
    assertThat(document.taxonomy().countries().getFirst().people())
        .containsExactly(
            new DatedName("Geert Wilders", null, null),
            new DatedName(
                "Mark Rutte", LocalDate.parse("2010-10-14"), LocalDate.parse("2024-09-30")),
            new DatedName("Wim Kok", null, LocalDate.parse("2002-12-31")),
            new DatedName("Dick Schoof", LocalDate.parse("2024-01-01"), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: Mark Rutte, from: 2024, to: 2010} | ends before it begins: from 2024-01-01 to 2010",
        "{name: Mark Rutte, from: 14.10.2010} | \"from\" of Mark Rutte is a day (2017-05-14)",
        "{name: Mark Rutte, to: 2023-02-29} | not \"2023-02-29\"",
        "{name: Mark Rutte, to: 2023-13} | not \"2023-13\"",
        "{name: Mark Rutte, to: 20231} | not \"20231\"",
        "{name: Mark Rutte, until: 2024} | until"
      })
  void aPeriodThatCannotBeIsRefusedWithItsLine(String name, String reason) {
    TaxonomyReadException refused =
        refused(
            "schema: 1\ncountries:\n  - code: NL\n    name: Netherlands\n    people:\n"
                + "      - Geert Wilders\n      - "
                + name
                + "\n      - Dick Schoof\n");
    assertThat(refused.reason()).contains(reason);
    assertThat(refused.line()).isEqualTo(7);
  }

  private static TaxonomyReadException refused(String yaml) {
    TaxonomyReadException refused =
        catchThrowableOfType(TaxonomyReadException.class, () -> TaxonomyReader.read(yaml));
    assertThat(refused).isNotNull();
    return refused;
  }
}
