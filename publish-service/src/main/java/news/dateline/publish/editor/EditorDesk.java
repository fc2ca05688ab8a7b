package news.dateline.publish.editor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import news.dateline.article.EditorStatus;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

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
    byte[] key = status.uri().value().getBytes(StandardCharsets.UTF_8);
    byte[] value = topics.editorStatus().codec().encode(status);
    try {
      RecordMetadata place =
          producer.send(new ProducerRecord<>(topics.editorStatus().name(), key, value)).get();
      return ReceiptId.of(place.partition(), place.offset());
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
