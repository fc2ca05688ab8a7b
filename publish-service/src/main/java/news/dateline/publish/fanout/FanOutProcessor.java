package news.dateline.publish.fanout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedEvent;
import news.dateline.article.FeedId;
import news.dateline.article.ReasonCode;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.topic.FeedHeaders;
import news.dateline.topic.Rejection;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an event to every feed that sees it, as that feed sees it. */
public final class FanOutProcessor implements Processor<String, byte[], String, byte[]> {
  /** The child that gets copies. */
  public static final String COPIES = "feeds";

  /** The child that gets what cannot be read. */
  public static final String REJECTED = "fan-out-rejected";

  private static final Logger LOG = LoggerFactory.getLogger(FanOutProcessor.class);

  private final NinjsWriter ninjs;
  private final FeedTopics feedTopics;
  private ProcessorContext<String, byte[]> context;

  /** Creates topics through {@code feedTopics} and writes withdrawals with {@code ninjs}. */
  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  public FanOutProcessor(NinjsWriter ninjs, FeedTopics feedTopics) {
    this.ninjs = ninjs;
    this.feedTopics = feedTopics;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<String, byte[]> record) {
    FeedEvent event;
    try {
      event = FeedHeaders.read(record.headers());
    } catch (SerializationException foreign) {
      LOG.error("a record of feeds.all cannot be read", foreign);
      Rejection rejection =
          new Rejection("publish", ReasonCode.INTERNAL_ERROR, "not a feed record: " + foreign);
      context.forward(rejection.of(record, context.recordMetadata()), REJECTED);
      return;
    }
    List<FeedId> feeds = event.ever().feeds();
    feedTopics.ensure(feeds);
    for (FeedId feed : feeds) {
      event
          .seenThrough(facets -> facets.contains(feed))
          .ifPresent(seen -> context.forward(copy(record, event, seen, feed), COPIES));
    }
  }

  private Record<String, byte[]> copy(
      Record<String, byte[]> record, FeedEvent event, FeedEvent seen, FeedId feed) {
    boolean leaves = seen.withdrawn() && !event.withdrawn();
    // A null value of a takedown stays null on every feed.
    byte[] value =
        leaves ? ninjs.withdrawal(new ArticleUri(record.key()), event.revision()) : record.value();
    Headers headers = FeedHeaders.of(seen);
    headers.add(FeedTopicName.FEED, feed.value().getBytes(StandardCharsets.UTF_8));
    return new Record<>(record.key(), value, record.timestamp(), headers);
  }
}
