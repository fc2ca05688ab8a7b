package news.dateline.enrich.retag;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.article.ArticleUri;
import news.dateline.article.ReplayRequest;
import news.dateline.runtime.kafka.Clients;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Requests to tag articles anew although the taxonomy has not changed: all of them, or one. */
public final class Replays {
  private static final byte[] ALL = "all".getBytes(StandardCharsets.UTF_8);

  private final Clients clients;
  private final Topics topics;
  private final AtomicLong newest = new AtomicLong(-1);

  /** Requests on the topics of {@code topics}. */
  public Replays(Clients clients, Topics topics) {
    this.clients = clients;
    this.topics = topics;
  }

  /** Follows the requests of all instances. */
  public TopicTail follow() {
    return TopicTail.start(
        clients.reader(),
        topics.replay().name(),
        TopicTail.From.BEGINNING,
        record -> heard(record.offset()));
  }

  private void heard(long offset) {
    newest.accumulateAndGet(offset, Math::max);
  }

  /** Where the newest request stands; -1 where there is none. */
  public long newest() {
    return newest.get();
  }

  /** Asks for every article; here it is known at once, elsewhere when it is read. */
  public void all(ReplayRequest request) {
    byte[] value = topics.replay().codec().encode(request);
    heard(send(new ProducerRecord<>(topics.replay().name(), ALL, value)).offset());
  }

  /** Asks for one article; where it is not known, nothing happens. */
  public void one(ArticleUri uri) {
    byte[] key = uri.value().getBytes(StandardCharsets.UTF_8);
    send(
        new ProducerRecord<>(
            topics.retag().name(), null, key, new byte[0], new RetagHeaders(-1, true).write()));
  }

  private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            clients.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
      return producer.send(record).get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw new KafkaException("cannot write " + record.topic(), failed.getCause());
    }
  }
}
