package news.dateline.enrich;

import news.dateline.article.Article;
import news.dateline.article.ReasonCode;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.live.TaxonomySource;
import news.dateline.topic.Topics;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tags each accepted revision with the taxonomy in force. */
final class TagProcessor implements Processor<String, byte[], String, byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(TagProcessor.class);

  private final Topics topics;
  private final TaxonomySource taxonomy;
  private ProcessorContext<String, byte[]> context;
  private TaggingDesk desk;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  TagProcessor(Topics topics, TaxonomySource taxonomy) {
    this.topics = topics;
    this.taxonomy = taxonomy;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
    desk = new TaggingDesk(topics, taxonomy, context);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      // A takedown cleaning up behind itself; the withdrawal went before.
      desk.forget(record.key());
      Record<String, byte[]> blank = new Record<>(record.key(), null, record.timestamp());
      context.forward(blank, TaggingDesk.TAGGED);
      context.forward(blank, TaggingDesk.READ_AGAIN);
      return;
    }
    TaggedArticle tagged;
    try {
      Article article = topics.accepted().codec().decode(record.value());
      if (isOverruled(article)) {
        return;
      }
      tagged = desk.tag(article);
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("an accepted article cannot be tagged: {}", record.key(), fault);
      desk.reject(record, ReasonCode.INTERNAL_ERROR, "it cannot be tagged: " + fault);
      return;
    }
    desk.send(record, tagged, context.recordMetadata().map(RecordMetadata::offset).orElse(-1L));
  }

  /** An older revision must never come after a newer one, whoever sends it once more. */
  private boolean isOverruled(Article article) {
    return desk.current(article.uri().value())
        .filter(state -> state.revision() > article.revision())
        .isPresent();
  }
}
