package news.dateline.ingest.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import news.dateline.article.ReceiptId;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Puts inputs on the ingest topic. What is on its way takes room, and there is only so much: who
 * comes when it is taken is asked to come again.
 */
final class InputProducer {
  /** Bytes on their way to Kafka at a time: eight of the largest inputs. */
  static final int ROOM_BYTES = 8 * Topics.MAX_INPUT_BYTES;

  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private final Semaphore room = new Semaphore(ROOM_BYTES, true);

  InputProducer(Topics topics, Producer<byte[], byte[]> producer) {
    this.topics = topics;
    this.producer = producer;
  }

  /**
   * Takes room for {@code bytes}, which must be given back.
   *
   * @throws ProblemException 429 with {@code Retry-After} when there is none
   */
  void takeRoom(int bytes, ServerResponse response) {
    if (!room.tryAcquire(bytes)) {
      response.header(HeaderNames.RETRY_AFTER, "1");
      throw new ProblemException(
          new Problem(
              429,
              "busy",
              "Too much is on its way already",
              "Nothing was accepted; send it again in a second."));
    }
  }

  /** Gives it back. */
  void giveBackRoom(int bytes) {
    room.release(bytes);
  }

  /** Hands {@code body} to Kafka, without waiting for it; a producer that cannot take it fails. */
  Future<RecordMetadata> begin(byte[] body, HeaderValues headers) {
    try {
      return producer.send(headers.record(topics, body));
    } catch (KafkaException | IllegalStateException closed) {
      return CompletableFuture.failedFuture(closed);
    }
  }

  /**
   * Waits until Kafka has it on all replicas.
   *
   * @throws ProblemException 503 when it does not
   */
  static ReceiptId finish(Future<RecordMetadata> sent) throws InterruptedException {
    try {
      RecordMetadata place = sent.get();
      return ReceiptId.of(place.partition(), place.offset());
    } catch (ExecutionException failed) {
      throw new ProblemException(
          new Problem(
              503,
              "broker-unavailable",
              "The article could not be handed to Kafka",
              "Nothing was accepted; send it again. Kafka says: "
                  + String.valueOf(failed.getCause())));
    }
  }
}
