package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.Evidence;
import news.dateline.article.Tag;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import org.junit.jupiter.api.Test;

/** A word that is at home in one country speaks for it, and less than its name. */
class HomeTermsTest {
  @Test
  void homeTermOfTheTaxonomyIsFoundInAnyCaseAndSaysThatItIsOne() throws TaxonomyReadException {
    Tagger tagger =
        new Tagger(
            TaxonomyReader.read(
                """
                schema: 1
                regions: [{id: west-africa, name: West Africa, countries: [NG]}]
                countries:
                  - {code: NG, name: Nigeria, words: [suya]}
                """));
    assertThat(tagger.tag(Samples.story("Suya", "The price of suya rose.")).tags())
        .filteredOn(tag -> tag.id().equals("NG"))
        .flatExtracting(Tag::evidence)
        .hasSize(2)
        .extracting(Evidence::rule)
        .containsOnly("country-word");
  }
}
