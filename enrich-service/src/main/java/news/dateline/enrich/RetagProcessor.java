package news.dateline.enrich;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.article.Article;
import news.dateline.article.ReasonCode;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.live.TaxonomySource;
import news.dateline.enrich.retag.Archive;
import news.dateline.enrich.retag.RetagHeaders;
import news.dateline.enrich.retag.RetagMeter;
import news.dateline.topic.Topics;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags anew what was read again, if that revision is still the current one, and sends it on if
 * other tags or feeds came out.
 */
final class RetagProcessor implements Processor<String, byte[], String, byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(RetagProcessor.class);

  /** Within the ten seconds after which Kafka ends a transaction. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Topics topics;
  private final TaxonomySource taxonomy;
  private final Supplier<Archive> archives;
  private final RetagMeter meter;
  private ProcessorContext<String, byte[]> context;
  private TaggingDesk desk;
  private Archive archive;

  /** Where records say that a taxonomy is, and none is. */
  private long missing = -1;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  RetagProcessor(
      Topics topics, TaxonomySource taxonomy, Supplier<Archive> archives, RetagMeter meter) {
    this.topics = topics;
    this.taxonomy = taxonomy;
    this.archives = archives;
    this.meter = meter;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
    desk = new TaggingDesk(topics, taxonomy, context);
    archive = archives.get();
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      // The end of a takedown.
      return;
    }
    RetagHeaders headers = RetagHeaders.read(record.headers());
    awaitTaxonomy(headers.taxonomyOffset());
    if (RetagHeaders.MARKER.equals(record.key())) {
      return;
    }
    try {
      retag(record, headers.forced());
    } catch (TimeoutException slow) {
      LOG.warn("{} cannot be read yet; it is asked for again", record.key());
      desk.askAgain(record.key(), headers);
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("an article cannot be tagged anew: {}", record.key(), fault);
      desk.reject(record, ReasonCode.INTERNAL_ERROR, "it cannot be tagged anew: " + fault);
    }
  }

  /**
   * Nothing is done by an older taxonomy, and no marker is passed: a timeout ends the transaction,
   * and another thread begins with this record. A taxonomy that is on no topic is not waited for.
   *
   * @throws TimeoutException when it has not come
   */
  private void awaitTaxonomy(long offset) {
    if (offset == missing) {
      return;
    }
    switch (taxonomy.await(offset, PATIENCE)) {
      case CAME -> {}
      case NEVER -> {
        LOG.warn("there is no taxonomy at offset {}; the one in force is taken", offset);
        missing = offset;
      }
      case LATE ->
          throw new TimeoutException(
              "the taxonomy at offset %d has not come within %d s"
                  .formatted(offset, PATIENCE.toSeconds()));
    }
  }

  private void retag(Record<String, byte[]> record, boolean forced) {
    Optional<CurrentRevision> state = desk.current(record.key());
    Optional<Article> article =
        state
            .flatMap(known -> text(record, known))
            .map(topics.accepted().codec()::decode)
            .filter(found -> found.revision() == state.get().revision());
    if (article.isEmpty()) {
      meter.superseded();
      return;
    }
    CurrentRevision known = state.get();
    TaggedArticle tagged = desk.tag(article.get());
    if (!forced && TagDigest.of(tagged).equals(known.tags())) {
      if (!tagged.taxonomy().equals(known.taxonomy())) {
        desk.remember(tagged, known.offset());
      }
      meter.unchanged();
      return;
    }
    desk.send(record, tagged, known.offset());
    meter.changed();
  }

  private Optional<byte[]> text(Record<String, byte[]> record, CurrentRevision known) {
    if (record.value().length > 0) {
      return Optional.of(record.value());
    }
    return archive.read(context.taskId().partition(), known.offset());
  }

  @Override
  public void close() {
    archive.close();
  }
}
