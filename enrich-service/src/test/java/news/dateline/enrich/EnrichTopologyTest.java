package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import news.dateline.article.Article;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.TaggedArticle;
import news.dateline.topic.Rejection;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
  private Tried tried;

  @BeforeEach
  void start(@TempDir Path stateDirectory) {
    tried = new Tried(stateDirectory);
  }

  @AfterEach
  void stop() {
    tried.close();
  }

  @Test
  void topologyIsAsItsGoldenDescriptionSays() throws IOException {
    String golden;
    try (InputStream file = EnrichTopologyTest.class.getResourceAsStream("/topology.txt")) {
      golden = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(tried.topology().get().describe().toString()).isEqualToIgnoringWhitespace(golden);
  }

  @Test
  void acceptedArticleIsTaggedAndSaysItsFeedsAndItsTaxonomy() {
    tried.accept(Tried.article(1));
    TaggedArticle tagged = tried.tagged().getFirst();
    assertThat(tagged.feeds()).containsExactly(new FeedId("region/east-asia"));
    assertThat(tagged.taxonomy()).isEqualTo(tried.get().document().hash());
    assertThat(tagged.article()).isEqualTo(Tried.article(1));
  }

  @Test
  void killedArticleGoesOnWithoutTags() {
    tried.accept(Tried.article(1, PubStatus.CANCELED, "", ""));
    assertThat(tried.tagged().getFirst().tags()).isEmpty();
  }

  @Test
  void articleWithoutTextHasNoTagsAndTheStreamGoesOn() {
    tried.accept(Tried.article(1, PubStatus.USABLE, "…", ""));
    tried.accept(Tried.article(2));
    assertThat(tried.tagged()).extracting(tagged -> tagged.feeds().size()).containsExactly(0, 1);
  }

  @Test
  void articleWithNeitherHeadlineNorBodyGoesOnWithoutTagsAndIsTaggedAnewToo() {
    Article silent = Tried.article(1, PubStatus.WITHHELD, "", "");
    assertThat(silent.title()).isNull();
    tried.accept(silent);
    tried.enforce(Tried.taxonomy("far-side"));
    tried.retag(silent);
    tried.accept(Tried.article(2));
    List<TaggedArticle> tagged = tried.tagged();
    assertThat(tagged.getFirst().tags()).isEmpty();
    assertThat(tagged.getFirst().rejectedReadings()).isEmpty();
    assertThat(tagged.getLast().feeds()).containsExactly(new FeedId("region/far-side"));
    assertThat(tried.records(Tried.TOPICS.rejected().name())).isEmpty();
  }

  @Test
  void usableArticleWithoutAHeadlineIsRejectedAndTheStreamGoesOn() {
    byte[] headless =
        new String(Tried.TOPICS.accepted().codec().encode(Tried.article(1)), StandardCharsets.UTF_8)
            .replace("\"title\":\"Seoul opens a pier\",", "")
            .getBytes(StandardCharsets.UTF_8);
    tried.accept(Tried.URI, headless);
    tried.accept(Tried.article(2));
    assertThat(tried.tagged()).extracting(story -> story.article().revision()).containsExactly(2);
    assertThat(tried.records(Tried.TOPICS.rejected().name()))
        .extracting(TestRecord::value)
        .containsExactly(headless);
  }

  @Test
  void olderRevisionNeverComesAfterANewerOne() {
    tried.accept(Tried.article(2));
    tried.accept(Tried.article(1));
    assertThat(tried.tagged()).extracting(story -> story.article().revision()).containsExactly(2);
  }

  @Test
  void nullOfATakedownGoesOnBehindTheWithdrawalAndIsForgotten() {
    tried.accept(Tried.article(1));
    Article killed = Tried.article(2, PubStatus.CANCELED, "", "");
    tried.accept(killed);
    tried.accept(Tried.URI, null);
    List<TestRecord<String, byte[]>> records = tried.records(Tried.TOPICS.tagged().name());
    assertThat(records).hasSize(3);
    assertThat(records.get(2).value()).isNull();
    assertThat(tried.records(Tried.TOPICS.retag().name()).getLast().value()).isNull();
    // Nothing is known of it any more.
    tried.retag(killed);
    assertThat(tried.tagged()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsRejectedAndTheStreamGoesOn() {
    byte[] junk = "junk".getBytes(StandardCharsets.UTF_8);
    tried.accept("urn:x:junk", junk);
    tried.accept(Tried.article(1));
    assertThat(tried.tagged()).hasSize(1);
    TestRecord<String, byte[]> rejected = tried.records(Tried.TOPICS.rejected().name()).getFirst();
    assertThat(rejected.value()).isEqualTo(junk);
    assertThat(
            new String(
                rejected.headers().lastHeader(Rejection.STAGE).value(), StandardCharsets.UTF_8))
        .isEqualTo("enrich");
  }
}
