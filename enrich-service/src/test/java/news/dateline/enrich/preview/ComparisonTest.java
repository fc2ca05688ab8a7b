package news.dateline.enrich.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.article.TagEdit;
import news.dateline.article.TagKind;
import news.dateline.enrich.live.TaxonomyInForce;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String BEFORE =
      """
      schema: 1
      countries:
        - {code: KR, name: South Korea, capitals: [Seoul]}
        - {code: FR, name: France, capitals: [Paris]}
      regions:
        - {id: east-asia, name: East Asia, countries: [KR]}
        - {id: europe, name: Europe, countries: [FR]}
      """;
  private static final String AFTER =
      BEFORE.replace("countries: [FR]", "countries: [FR, KR]").replace("[KR]}", "[]}")
          + "  - {id: korea, name: Korea, countries: [KR]}\n";

  @Test
  void itCountsWhatEntersAndLeavesEachFeedAndNamesSomeOfIt() {
    Comparison comparison = new Comparison(taxonomy(BEFORE), taxonomy(AFTER), Map.of());
    comparison.add(article("urn:x:1", 1, PubStatus.USABLE, "South Korea votes"));
    comparison.add(article("urn:x:2", 1, PubStatus.USABLE, "France votes"));
    comparison.add(article("urn:x:3", 1, PubStatus.USABLE, "South Korea votes again"));
    comparison.add(article("urn:x:3", 2, PubStatus.CANCELED, ""));
    Preview preview = comparison.preview(4);
    assertThat(preview.examined()).isEqualTo(2);
    assertThat(preview.records()).isEqualTo(4);
    assertThat(preview.changed()).isEqualTo(1);
    assertThat(preview.newFeeds()).containsExactly("region/korea");
    assertThat(preview.goneFeeds()).isEmpty();
    assertThat(preview.feeds())
        .extracting(
            Preview.FeedChange::feed,
            Preview.FeedChange::before,
            Preview.FeedChange::after,
            Preview.FeedChange::enter,
            Preview.FeedChange::leave)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("region/east-asia", 1, 0, 0, 1),
            org.assertj.core.groups.Tuple.tuple("region/europe", 1, 2, 1, 0),
            org.assertj.core.groups.Tuple.tuple("region/korea", 0, 1, 1, 0));
    assertThat(preview.feeds().getFirst().leaving())
        .extracting(Preview.Story::title)
        .containsExactly("South Korea votes");
  }

  @Test
  void whatEditorsSayHoldsUnderBoth() {
    ArticleUri uri = new ArticleUri("urn:x:1");
    TagEdit removed = new TagEdit(TagKind.REGION, "east-asia", null, "", "", Instant.EPOCH);
    EditorTags said = new EditorTags(EditorTags.SCHEMA, uri, List.of(), List.of(removed));
    Comparison comparison =
        new Comparison(taxonomy(BEFORE), taxonomy(BEFORE), Map.of("urn:x:1", said));
    comparison.add(article("urn:x:1", 1, PubStatus.USABLE, "South Korea votes"));
    assertThat(comparison.preview(1).feeds()).isEmpty();
    assertThat(comparison.preview(1).changed()).isZero();
  }

  private static TaxonomyInForce taxonomy(String yaml) {
    try {
      return TaxonomyInForce.compile(TaxonomyReader.read(yaml), 0);
    } catch (TaxonomyReadException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static Article article(String uri, int revision, PubStatus status, String title) {
    boolean usable = status == PubStatus.USABLE;
    return new Article(
        Article.SCHEMA,
        new ArticleUri(uri),
        "harbor-wire",
        revision,
        new SourceVersion(null, null, new Arrival(Instant.EPOCH, ReceiptId.of(0, revision))),
        Signal.UPDATE,
        status,
        null,
        null,
        usable ? title : null,
        null,
        null,
        null,
        "en",
        null,
        null,
        usable ? List.of(Section.of(SectionKind.BODY, title + ".")) : List.of(),
        List.of(),
        List.of());
  }
}
