package news.dateline.enrich;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import news.dateline.enrich.tag.Tagger;
import news.dateline.runtime.kafka.Clients;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.taxonomy.TaxonomyDocument;
import news.dateline.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The taxonomy in force, as the {@code taxonomy} topic says, compiled into a tagger. A new one
 * takes the place of the old between two articles; one that cannot be read leaves the old in force.
 */
final class CurrentTaxonomy implements Supplier<Tagger> {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentTaxonomy.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Topic<TaxonomyDocument> topic;
  private volatile @Nullable TaxonomyDocument document;
  private volatile @Nullable Tagger tagger;

  CurrentTaxonomy(Topic<TaxonomyDocument> topic) {
    this.topic = topic;
  }

  /**
   * Follows the topic; into an empty one it puts {@code bundled}. Returns with a taxonomy in force.
   */
  TopicTail follow(Clients clients, Supplier<TaxonomyDocument> bundled) {
    TopicTail tail =
        TopicTail.start(clients.reader(), topic.name(), TopicTail.From.BEGINNING, this::read);
    try {
      if (!tail.awaitCaughtUp(PATIENCE)) {
        throw new IllegalStateException("cannot read " + topic.name());
      }
      if (tagger == null) {
        put(clients.producer(), bundled.get());
      }
      return tail;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    }
  }

  /** The tagger of the taxonomy in force. */
  @Override
  public Tagger get() {
    Tagger inForce = tagger;
    if (inForce == null) {
      throw new IllegalStateException("no taxonomy is in force yet");
    }
    return inForce;
  }

  /** The taxonomy in force; empty for a moment at the start. */
  Optional<TaxonomyDocument> document() {
    return Optional.ofNullable(document);
  }

  private void put(Map<String, Object> producerSettings, TaxonomyDocument taxonomy) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(producerSettings, new StringSerializer(), new ByteArraySerializer())) {
      byte[] value = topic.codec().encode(taxonomy);
      producer.send(new ProducerRecord<>(topic.name(), taxonomy.hash(), value)).get();
      producer.send(new ProducerRecord<>(topic.name(), TaxonomyDocument.CURRENT, value)).get();
      // In force at once; what comes back over the topic is the same document.
      enforce(taxonomy);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw new KafkaException("cannot write " + topic.name(), failed.getCause());
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null
        || record.value() == null
        || !TaxonomyDocument.CURRENT.equals(new String(record.key(), StandardCharsets.UTF_8))) {
      return;
    }
    try {
      enforce(topic.codec().decode(record.value()));
    } catch (RuntimeException unreadable) {
      LOG.error("the taxonomy at offset {} cannot be used", record.offset(), unreadable);
    }
  }

  private synchronized void enforce(TaxonomyDocument taxonomy) {
    TaxonomyDocument before = document;
    if (before == null || !before.hash().equals(taxonomy.hash())) {
      tagger = new Tagger(taxonomy);
      document = taxonomy;
      LOG.info("taxonomy {} is in force", taxonomy.hash());
    }
  }
}
