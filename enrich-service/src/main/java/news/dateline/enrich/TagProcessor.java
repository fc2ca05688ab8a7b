package news.dateline.enrich;

import java.util.function.Supplier;
import news.dateline.article.Article;
import news.dateline.article.ReasonCode;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.tag.Tagger;
import news.dateline.topic.Codec;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tags each accepted revision with the taxonomy in force. */
final class TagProcessor implements Processor<String, byte[], String, byte[]> {
  static final String TAGGED = "tagged";
  static final String REJECTED = "rejected";

  private static final String CURRENT = "current";
  private static final Codec<CurrentRevision> STATE = Codec.json(CurrentRevision.class);
  private static final Logger LOG = LoggerFactory.getLogger(TagProcessor.class);

  private final Topics topics;
  private final Supplier<Tagger> tagger;
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, byte[]> current;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  TagProcessor(Topics topics, Supplier<Tagger> tagger) {
    this.topics = topics;
    this.tagger = tagger;
  }

  static StoreBuilder<?> store() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(CURRENT), Serdes.String(), Serdes.ByteArray());
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
    current = context.getStateStore(CURRENT);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      // A takedown cleaning up behind itself; the withdrawal went before.
      current.delete(record.key());
      context.forward(new Record<>(record.key(), null, record.timestamp()), TAGGED);
      return;
    }
    TaggedArticle tagged;
    try {
      Article article = topics.accepted().codec().decode(record.value());
      if (isOverruled(article)) {
        return;
      }
      tagged = tagger.get().tag(article);
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("an accepted article cannot be tagged: {}", record.key(), fault);
      reject(record, ReasonCode.INTERNAL_ERROR, "it cannot be tagged: " + fault);
      return;
    }
    byte[] value = topics.tagged().codec().encode(tagged);
    int limit = Topics.MAX_RECORD_BYTES - Topics.RECORD_OVERHEAD_BYTES;
    if (value.length > limit) {
      reject(record, ReasonCode.RECORD_TOO_LARGE, "tagged it is larger than " + limit + " bytes");
      return;
    }
    remember(tagged);
    context.forward(new Record<>(record.key(), value, record.timestamp()), TAGGED);
  }

  /** An older revision must never come after a newer one, whoever sends it once more. */
  private boolean isOverruled(Article article) {
    byte[] state = current.get(article.uri().value());
    return state != null && STATE.decode(state).revision() > article.revision();
  }

  private void remember(TaggedArticle tagged) {
    long offset = context.recordMetadata().map(RecordMetadata::offset).orElse(-1L);
    CurrentRevision state =
        new CurrentRevision(
            CurrentRevision.SCHEMA, tagged.article().revision(), offset, tagged.taxonomy());
    current.put(tagged.article().uri().value(), STATE.encode(state));
  }

  private void reject(Record<String, byte[]> record, ReasonCode reason, String detail) {
    Rejection rejection = new Rejection("enrich", reason, detail);
    context.forward(rejection.of(record, context.recordMetadata()), REJECTED);
  }
}
