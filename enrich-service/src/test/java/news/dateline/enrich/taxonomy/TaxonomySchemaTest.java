package news.dateline.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors load says of a document what the reader says of it. */
class TaxonomySchemaTest {
  private static final Path SCHEMA = Path.of("../docs/reference/taxonomy.schema.json");

  @Test
  void theBundledTaxonomyIsValid() {
    assertThat(schema().validate(TaxonomyReader.bundled().yaml(), InputFormat.YAML)).isEmpty();
  }

  @Test
  void theLeastThatATaxonomyHasIsValid() {
    assertThat(schema().validate(complete("schema: 1"), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schema: 1",
        "schema: 1\nregions: [{id: asia, name: Asia}]",
        "schema: 1\ncountries: [{code: JP, name: Japan}]",
        "schema: 1\nregions: []\ncountries: [{code: JP, name: Japan}]",
        "schema: 1\nregions: [{id: asia, name: Asia}]\ncountries:"
      })
  void aTaxonomyHasRegionsAndCountries(String yaml) {
    assertThat(schema().validate(yaml, InputFormat.YAML)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schema: 2",
        "schema: 1\nregion: []",
        "schema: 1\nregions: [{id: asia}]",
        "schema: 1\nregions: [{id: asia, name: Asia, country: [JP]}]",
        "schema: 1\nregions: [{id: asia, name: Asia, countries: JP}]",
        "schema: 1\ncountries: [{code: Japan, name: Japan}]",
        "schema: 1\ncountries: [{code: JP, name: Japan, demonyms: Japanese}]",
        "schema: 1\ncountries: [{code: NG, name: Nigeria, words: naira}]",
        "schema: 1\nprograms: [{id: p, name: P, topics: [JP]}]",
        "schema: 1\ncountries: [{code: NL, name: N, people: [{name: X, until: 2024}]}]",
        "schema: 1\ncountries: [{code: NL, name: N, people: [{from: 2024}]}]",
        "schema: 1\ncountries: [{code: NL, name: N, institutions: [{name: X, to: May 2024}]}]",
        "schema: 1\nprograms: [{id: p, name: P, series: [{name: X, to: 20240}]}]",
        "schema: 1\nthreshold: 50",
        "schema: 1\nambiguous: [{name: Georgia, senses: []}]",
        "schema: 1\nambiguous: [{name: X, senses: [{country: GE, region: asia}]}]",
        "schema: 1\ngolden: [{title: Floods}]"
      })
  void mistakesAreFound(String yaml) {
    assertThat(schema().validate(complete(yaml), InputFormat.YAML)).isNotEmpty();
  }

  /** With a region and a country where there is none, so that nothing else is wrong with it. */
  private static String complete(String yaml) {
    return yaml
        + (yaml.contains("\nregions:") ? "" : "\nregions: [{id: asia, name: Asia}]")
        + (yaml.contains("\ncountries:") ? "" : "\ncountries: [{code: JP, name: Japan}]");
  }

  private static JsonSchema schema() {
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Files.readString(SCHEMA));
    } catch (IOException missing) {
      throw new AssertionError(SCHEMA + " cannot be read", missing);
    }
  }
}
