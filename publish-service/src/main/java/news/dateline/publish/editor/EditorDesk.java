package news.dateline.publish.editor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorStatus;
import news.dateline.article.EditorTags;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Where what an editor says is written down, and its receipt waited for. Told of every receipt as
 * it comes; remembers the newest, since a receipt can be faster than the question.
 */
public final class EditorDesk {
  private static final int REMEMBERED = 1_000;

  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private final Map<ReceiptId, Receipt> newest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ReceiptId, Receipt> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** A desk that writes with {@code producer}. */
  public EditorDesk(Topics topics, Producer<byte[], byte[]> producer) {
    this.topics = topics;
    this.producer = producer;
  }

  /** A receipt came. */
  public synchronized void hand(Receipt receipt) {
    newest.put(receipt.id(), receipt);
    notifyAll();
  }

  /**
   * Writes {@code status} down and returns its receipt's id once every replica has it.
   *
   * @throws ProblemException with status 503 when Kafka does not take it
   */
  ReceiptId say(EditorStatus status) throws InterruptedException {
    RecordMetadata place =
        write(
            topics.editorStatus().name(),
            status.uri(),
            topics.editorStatus().codec().encode(status));
    return ReceiptId.of(place.partition(), place.offset());
  }

  /**
   * Writes {@code tags} down, in the place of what was said of that article's tags before; where
   * nothing is said any more, the record goes. Returns its offset.
   *
   * @throws ProblemException with status 503 when Kafka does not take it
   */
  long say(EditorTags tags) throws InterruptedException {
    byte[] value = tags.isEmpty() ? null : topics.editorTags().codec().encode(tags);
    return write(topics.editorTags().name(), tags.uri(), value).offset();
  }

  private RecordMetadata write(String topic, ArticleUri uri, byte @Nullable [] value)
      throws InterruptedException {
    byte[] key = uri.value().getBytes(StandardCharsets.UTF_8);
    try {
      return producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (ExecutionException failed) {
      throw new ProblemException(
          new Problem(
              503,
              "broker-unavailable",
              "The editor's word could not be handed to Kafka",
              "Nothing was changed; say it again. Kafka says: " + failed.getMessage()));
    }
  }

  /** Waits for the receipt {@code id}; empty when it does not come within {@code patience}. */
  synchronized Optional<Receipt> await(ReceiptId id, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!newest.containsKey(id)) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return Optional.empty();
      }
      wait(left);
    }
    return Optional.ofNullable(newest.get(id));
  }
}
