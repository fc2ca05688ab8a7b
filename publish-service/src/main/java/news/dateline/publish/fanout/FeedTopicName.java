package news.dateline.publish.fanout;

import java.nio.charset.StandardCharsets;
import news.dateline.article.FeedId;
import news.dateline.topic.Topics;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/**
 * Sends a copy to the topic of the feed it is for, which {@link FanOutProcessor} notes in a header.
 */
public final class FeedTopicName implements TopicNameExtractor<String, byte[]> {
  /** The feed a copy is for. */
  public static final String FEED = "dateline-feed";

  private final Topics topics;

  /** Names of {@code topics}. */
  public FeedTopicName(Topics topics) {
    this.topics = topics;
  }

  @Override
  public String extract(String key, byte[] value, RecordContext context) {
    byte[] feed = context.headers().lastHeader(FEED).value();
    return topics.feed(new FeedId(new String(feed, StandardCharsets.UTF_8))).name();
  }

  /** Names it in the description of the topology. */
  @Override
  public String toString() {
    return FeedTopicName.class.getSimpleName();
  }
}
