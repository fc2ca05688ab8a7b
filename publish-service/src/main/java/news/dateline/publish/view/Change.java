package news.dateline.publish.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedEvent;
import news.dateline.topic.FeedHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * One record of {@code feeds.all}.
 *
 * @param offset its place, the cursor of every stream
 * @param at the timestamp of the record: when its input arrived, or its embargo ended
 * @param uri the article
 * @param event what happened
 * @param ninjs the article, or its withdrawal
 */
@SuppressWarnings("ArrayRecordComponent") // Changes are told apart by offset, never compared.
public record Change(long offset, Instant at, ArticleUri uri, FeedEvent event, byte[] ninjs) {
  /**
   * The change that a record of {@code feeds.all} says.
   *
   * @throws SerializationException when it is none of ours
   */
  public static Change of(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null || record.value() == null) {
      throw new SerializationException("a feed record has a key and a value");
    }
    return new Change(
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        uri(record),
        FeedHeaders.read(record.headers()),
        record.value());
  }

  /**
   * The article that a record keyed by uri is about.
   *
   * @throws SerializationException when its key is no uri
   */
  public static ArticleUri uri(ConsumerRecord<byte[], byte[]> record) {
    String uri = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    if (!ArticleUri.isAbsolute(uri)) {
      throw new SerializationException("the key of a record is a uri");
    }
    return new ArticleUri(uri);
  }
}
