package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.Evidence;
import news.dateline.article.Json;
import news.dateline.article.RejectedReading;
import news.dateline.article.Tag;
import news.dateline.article.TaggedArticle;
import tools.jackson.databind.JsonNode;

/** Holds that evidence points at what it says, in the article as it travels. */
final class EvidenceAssert {
  private EvidenceAssert() {}

  static void assertThatEvidenceDelimitsItsText(TaggedArticle tagged) {
    JsonNode article = Json.MAPPER.valueToTree(tagged.article());
    for (Tag tag : tagged.tags()) {
      assertThat(tag.evidence()).as(tag.id()).isNotEmpty();
      tag.evidence().forEach(evidence -> assertDelimits(article, evidence));
    }
    for (RejectedReading rejected : tagged.rejectedReadings()) {
      assertDelimits(article, rejected.evidence());
    }
  }

  private static void assertDelimits(JsonNode article, Evidence evidence) {
    String text = article.at(evidence.pointer()).asString();
    assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
  }
}
