package news.dateline.ingest.duplicate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.topic.Codec;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a small signature of each accepted revision. One that cannot be read is passed over. */
final class SignatureProcessor implements Processor<String, byte[], String, byte[]> {
  static final Codec<Signature> CODEC = Codec.json(Signature.class);

  private static final Logger LOG = LoggerFactory.getLogger(SignatureProcessor.class);

  private final Codec<Article> articles;
  private final Counter unreadable;
  private ProcessorContext<String, byte[]> context;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  SignatureProcessor(Codec<Article> articles, MeterRegistry meters) {
    this.articles = articles;
    this.unreadable =
        Counter.builder("dateline.links.unreadable")
            .description("Accepted articles that could not be read to look for near-duplicates")
            .register(meters);
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<String, byte[]> record) {
    try {
      Signature signature =
          record.value() == null
              ? Signature.gone(new ArticleUri(record.key()))
              : Signature.of(articles.decode(record.value()));
      context.forward(record.withValue(CODEC.encode(signature)));
    } catch (SerializationException | IllegalArgumentException foreign) {
      unreadable.increment();
      LOG.error("an accepted article cannot be read and is not linked: {}", record.key(), foreign);
    }
  }
}
