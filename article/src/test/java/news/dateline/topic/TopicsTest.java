package news.dateline.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.FeedId;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private static final Topics TOPICS = new Topics("staging.", 6, (short) 3);

  @Test
  void namesAreThoseOfTheContractBehindThePrefix() {
    assertThat(TOPICS.fixed())
        .extracting(Topic::name)
        .containsExactly(
            "staging.articles.ingest",
            "staging.articles.accepted",
            "staging.articles.receipts",
            "staging.articles.rejected",
            "staging.articles.links",
            "staging.editor.status",
            "staging.editor.receipts",
            "staging.editor.tags",
            "staging.articles.retag",
            "staging.articles.replay",
            "staging.articles.tagged",
            "staging.taxonomy",
            "staging.sources",
            "staging.sources.polls",
            "staging.feeds.all");
    assertThat(TOPICS.feed(new FeedId("region/indo-pacific")).name())
        .isEqualTo("staging.feeds.region.indo-pacific");
  }

  @Test
  void feedsAreTotallyOrderedAndKeptAsTheContractSays() {
    assertThat(TOPICS.feed(FeedId.ALL).toNewTopic().numPartitions()).isEqualTo(1);
    assertThat(TOPICS.feed(FeedId.ALL).toNewTopic().configs())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("min.compaction.lag.ms", "518400000")
        .containsEntry("max.compaction.lag.ms", "604800000")
        .containsEntry("max.message.bytes", "16777216")
        .containsEntry("min.insync.replicas", "2");
  }

  @Test
  void ingestIsStampedByTheBrokerAndTakesEightMebibytes() {
    assertThat(TOPICS.ingest().toNewTopic().configs())
        .containsEntry("message.timestamp.type", "LogAppendTime")
        .containsEntry("retention.ms", "604800000")
        .containsEntry("max.message.bytes", Integer.toString(8 * 1024 * 1024 + 64 * 1024));
  }

  @Test
  void headersOfAFeedRecordAreReadBackAsTheyWereWritten() {
    FeedEvent event =
        new FeedEvent(
            EventKind.CORRECT,
            EventReason.CORRECTION,
            3,
            new Facets(Set.of("region/indo-pacific", "source/harbor%20wire")),
            Facets.NONE,
            new Facets(Set.of("region/europe", "region/indo-pacific")));
    Headers headers = FeedHeaders.of(event);
    assertThat(FeedHeaders.read(headers)).isEqualTo(event);
    assertThat(headers.lastHeader(FeedHeaders.FEEDS).value())
        .isEqualTo("region/indo-pacific".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void recordWithoutHeadersIsNoFeedRecord() {
    assertThatThrownBy(() -> FeedHeaders.read(new RecordHeaders()))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void whatIsNoRecordIsASerializationException() {
    assertThatThrownBy(() -> TOPICS.accepted().codec().decode(new byte[] {'['}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("Article");
    assertThatThrownBy(
            () -> TOPICS.accepted().codec().decode("{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SerializationException.class);
  }
}
