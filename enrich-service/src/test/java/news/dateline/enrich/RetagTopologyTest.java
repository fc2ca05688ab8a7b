package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.live.TaxonomySource;
import news.dateline.enrich.retag.RetagHeaders;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** History that is tagged anew: only what changed goes on, and never over a newer revision. */
class RetagTopologyTest {
  private static final FeedId EAST_ASIA = new FeedId("region/east-asia");
  private static final FeedId FAR_SIDE = new FeedId("region/far-side");

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
  void articleThatChangesItsFeedGoesOnWithTheNewTaxonomyAndTheTimeOfTheRetag() {
    tried.accept(Tried.article(1));
    assertThat(tried.tagged().getFirst().feeds()).containsExactly(EAST_ASIA);
    tried.enforce(Tried.taxonomy("far-side"));
    tried.retag(Tried.article(1));
    var record = tried.records(Tried.TOPICS.tagged().name()).getFirst();
    TaggedArticle tagged = Tried.TOPICS.tagged().codec().decode(record.value());
    assertThat(tagged.feeds()).containsExactly(FAR_SIDE);
    assertThat(tagged.taxonomy()).isEqualTo(tried.get().document().hash());
    assertThat(record.getRecordTime()).isEqualTo(Tried.NOON);
    assertThat(tried.counted()).containsEntry("changed", 1.0);
  }

  @Test
  void whatStaysTheSameIsNotSentOnUnlessItIsForced() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.enforce(Tried.taxonomy("east-asia") + "# a comment makes another hash\n");
    tried.retag(Tried.article(1));
    assertThat(tried.tagged()).isEmpty();
    assertThat(tried.counted()).containsEntry("unchanged", 1.0);
    tried.retag(Tried.URI, Tried.TOPICS.accepted().codec().encode(Tried.article(1)), true);
    assertThat(tried.tagged()).hasSize(1);
  }

  @Test
  void secondRetagByTheSameTaxonomySendsNothingTwice() {
    tried.accept(Tried.article(1));
    tried.enforce(Tried.taxonomy("far-side"));
    tried.retag(Tried.article(1));
    tried.retag(Tried.article(1));
    assertThat(tried.tagged()).hasSize(2);
  }

  @Test
  void newerRevisionIsNeverOvertaken() {
    tried.accept(Tried.article(1));
    tried.accept(Tried.article(2));
    tried.tagged();
    tried.enforce(Tried.taxonomy("far-side"));
    tried.retag(Tried.article(1));
    assertThat(tried.tagged()).isEmpty();
    assertThat(tried.counted()).containsEntry("superseded", 1.0);
  }

  @Test
  void revisionThatHasNotComeYetIsLeftToItsOwnRecord() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.retag(Tried.article(2));
    assertThat(tried.tagged()).isEmpty();
    tried.accept(Tried.article(2));
    assertThat(tried.tagged()).extracting(story -> story.article().revision()).containsExactly(2);
  }

  @Test
  void killedArticleStaysWithoutTagsAndIsNotSentAgain() {
    tried.accept(Tried.article(1));
    tried.accept(Tried.article(2, PubStatus.CANCELED, "", ""));
    tried.tagged();
    tried.enforce(Tried.taxonomy("far-side"));
    tried.retag(Tried.article(2, PubStatus.CANCELED, "", ""));
    assertThat(tried.tagged()).isEmpty();
  }

  @Test
  void oneArticleIsFoundAgainByItsPlace() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.enforce(Tried.taxonomy("far-side"));
    tried.retag(Tried.URI, new byte[0], true);
    assertThat(tried.tagged().getFirst().feeds()).containsExactly(FAR_SIDE);
    tried.retag("urn:x:nobody-knows", new byte[0], true);
    assertThat(tried.tagged()).isEmpty();
  }

  @Test
  void oneArticleThatIsSlowToReadIsAskedForAgain() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.enforce(Tried.taxonomy("far-side"));
    tried.slow(2);
    tried.retag(Tried.URI, new byte[0], false);
    assertThat(tried.tagged().getFirst().feeds()).containsExactly(FAR_SIDE);
    assertThat(tried.reads()).isEqualTo(3);
    assertThat(tried.counted()).containsEntry("superseded", 0.0).containsEntry("changed", 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {Tried.URI, RetagHeaders.MARKER})
  void nothingIsDoneBeforeTheTaxonomyHasCome(String key) {
    tried.accept(Tried.article(1));
    tried.tagged();
    byte[] article = Tried.TOPICS.accepted().codec().encode(Tried.article(1));
    // What Kafka Streams answers with another thread, which begins with the same record.
    assertThatThrownBy(() -> tried.retag(key, article, new RetagHeaders(7, true)))
        .hasRootCauseInstanceOf(TimeoutException.class)
        .hasRootCauseMessage("the taxonomy at offset 7 has not come within 8 s");
    assertThat(tried.tagged()).isEmpty();
    assertThat(tried.records(Tried.TOPICS.rejected().name())).isEmpty();
  }

  @Test
  void taxonomyThatIsOnNoTopicIsNotWaitedForForEver() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.otherwise(TaxonomySource.Coming.NEVER);
    byte[] article = Tried.TOPICS.accepted().codec().encode(Tried.article(1));
    tried.retag(Tried.URI, article, new RetagHeaders(7, true));
    assertThat(tried.tagged()).hasSize(1);
  }

  @Test
  void markersAndJunkStopNothing() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.retag(RetagHeaders.MARKER, new byte[0], false);
    tried.retag(Tried.URI, "junk".getBytes(StandardCharsets.UTF_8), false);
    assertThat(tried.records(Tried.TOPICS.rejected().name())).hasSize(1);
    tried.enforce(Tried.taxonomy("far-side"));
    tried.retag(Tried.article(1));
    assertThat(tried.tagged()).hasSize(1);
  }
}
