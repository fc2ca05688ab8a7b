package news.dateline.enrich;

import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.article.Article;
import news.dateline.article.EditorTags;
import news.dateline.article.ReasonCode;
import news.dateline.enrich.live.TaxonomySource;
import news.dateline.enrich.retag.Archive;
import news.dateline.enrich.retag.RetagHeaders;
import news.dateline.topic.Topics;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what editors say of tags, and tags the article anew with it. What is said of an article
 * that has not come waits for it.
 */
final class OverrideProcessor implements Processor<String, byte[], String, byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(OverrideProcessor.class);

  /** By whatever taxonomy is in force, and sent on whatever comes out. */
  private static final RetagHeaders AT_ANY_RATE = new RetagHeaders(-1, true);

  private final Topics topics;
  private final TaxonomySource taxonomy;
  private final Supplier<Archive> archives;
  private ProcessorContext<String, byte[]> context;
  private TaggingDesk desk;
  private Archive archive;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  OverrideProcessor(Topics topics, TaxonomySource taxonomy, Supplier<Archive> archives) {
    this.topics = topics;
    this.taxonomy = taxonomy;
    this.archives = archives;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
    desk = new TaggingDesk(topics, taxonomy, context);
    archive = archives.get();
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.key() == null) {
      desk.reject(record, ReasonCode.MALFORMED, "an editor's tags without a key");
      return;
    }
    try {
      desk.hear(record.key(), record.value(), lifts(record));
    } catch (RuntimeException | StackOverflowError unreadable) {
      desk.reject(record, ReasonCode.MALFORMED, "no tags of an editor: " + unreadable);
      return;
    }
    try {
      retag(record);
    } catch (TimeoutException slow) {
      LOG.warn("{} cannot be read yet for its editors' tags; it is asked for again", record.key());
      desk.askAgain(record.key(), AT_ANY_RATE);
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("an article cannot be tagged as an editor says: {}", record.key(), fault);
      desk.reject(record, ReasonCode.INTERNAL_ERROR, "it cannot be tagged: " + fault);
    }
  }

  private boolean lifts(Record<String, byte[]> record) {
    if (record.value() == null) {
      return true;
    }
    EditorTags said = topics.editorTags().codec().decode(record.value());
    if (!said.uri().value().equals(record.key())) {
      throw new IllegalArgumentException("the key is not the uri " + said.uri().value());
    }
    return said.isEmpty();
  }

  private void retag(Record<String, byte[]> record) {
    Optional<CurrentRevision> state = desk.current(record.key());
    if (state.isEmpty()) {
      return;
    }
    CurrentRevision known = state.get();
    Optional<Article> article =
        archive
            .read(context.taskId().partition(), known.offset())
            .map(topics.accepted().codec()::decode)
            .filter(found -> found.revision() == known.revision());
    if (article.isEmpty()) {
      // A newer revision stands behind it, and gets what editors say by the usual way.
      return;
    }
    desk.send(record, desk.tag(article.get()), known.offset());
  }

  @Override
  public void close() {
    archive.close();
  }
}
