package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import org.junit.jupiter.api.Test;

class GoldenExamplesTest {
  @Test
  void theBundledTaxonomyHasExamplesAndHoldsThem() {
    assertThat(Samples.TAXONOMY.taxonomy().golden()).isNotEmpty();
    assertThat(GoldenExamples.check(Samples.TAXONOMY)).isEmpty();
  }

  @Test
  void anExampleThatDoesNotHoldIsNamedWithWhatWasFound() throws TaxonomyReadException {
    String yaml =
        Samples.TAXONOMY
            .yaml()
            .replaceFirst(
                "\ngolden:\n",
                "\ngolden:\n  - {title: Floods in Peru, body: It rained., "
                    + "focus: [BR], never: [PE]}\n");
    assertThat(GoldenExamples.check(TaxonomyReader.read(yaml)))
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.reason()).contains("Floods in Peru", "[BR]", "[PE]");
          assertThat(yaml.lines().toList().get(failure.line() - 1)).contains("Floods in Peru");
        });
  }
}
