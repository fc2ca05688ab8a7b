package news.dateline.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.source.Poll;
import news.dateline.source.Source;
import news.dateline.source.SourceId;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Writes what is known of sources, and what they had, and returns when all replicas have it. */
final class SourceLog {
  private final Topics topics;
  private final Producer<byte[], byte[]> producer;

  SourceLog(Topics topics, Producer<byte[], byte[]> producer) {
    this.topics = topics;
    this.producer = producer;
  }

  /** Writes a source and returns its offset. */
  long write(Source source) throws ExecutionException, InterruptedException {
    return put(topics.sources(), source.id(), source).offset();
  }

  /** Deletes a source and returns the offset at which it ends. */
  long delete(SourceId id) throws ExecutionException, InterruptedException {
    return put(topics.sources(), id, null).offset();
  }

  /** Writes where its polling stands. */
  void write(Poll poll) throws ExecutionException, InterruptedException {
    put(topics.polls(), poll.id(), poll);
  }

  /** Forgets where its polling stood. */
  void forget(SourceId id) throws ExecutionException, InterruptedException {
    put(topics.polls(), id, null);
  }

  /** Hands a document to ingest. */
  ReceiptId hand(Source source, Fetched.Document document)
      throws ExecutionException, InterruptedException {
    RecordMetadata place = producer.send(PolledDocument.of(topics, source, document)).get();
    return ReceiptId.of(place.partition(), place.offset());
  }

  private <V> RecordMetadata put(Topic<V> topic, SourceId id, @Nullable V value)
      throws ExecutionException, InterruptedException {
    byte[] key = id.value().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = value == null ? null : topic.codec().encode(value);
    return producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
  }
}
