package news.dateline.enrich.preview;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import news.dateline.article.EditorTags;
import news.dateline.enrich.live.TaxonomyInForce;
import news.dateline.runtime.kafka.TopicScan;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest of the articles that were accepted, to try a taxonomy on. */
public final class History {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final TopicScan scan;
  private final Topics topics;

  /** Read with consumers of {@code settings}. */
  public History(Map<String, Object> settings, Topics topics) {
    this.scan = new TopicScan(settings, PATIENCE);
    this.topics = topics;
  }

  /**
   * Tries {@code candidate} on about the newest {@code articles} records.
   *
   * @throws TimeoutException when it takes more than five minutes
   */
  public Preview preview(TaxonomyInForce current, TaxonomyInForce candidate, long articles)
      throws TimeoutException {
    Comparison comparison = new Comparison(current, candidate, said());
    long records =
        scan.newest(topics.accepted().name(), articles, record -> add(comparison, record));
    return comparison.preview(records);
  }

  private void add(Comparison comparison, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      comparison.remove(key(record));
      return;
    }
    try {
      comparison.add(topics.accepted().codec().decode(record.value()));
    } catch (SerializationException foreign) {
      LOG.warn("offset {} of {} cannot be read", record.offset(), record.topic(), foreign);
    }
  }

  private Map<String, EditorTags> said() throws TimeoutException {
    Map<String, EditorTags> said = new HashMap<>();
    scan.all(
        topics.editorTags().name(),
        record -> {
          if (record.value() == null) {
            said.remove(key(record));
          } else {
            hear(said, record);
          }
        });
    return said;
  }

  private void hear(Map<String, EditorTags> said, ConsumerRecord<byte[], byte[]> record) {
    try {
      said.put(key(record), topics.editorTags().codec().decode(record.value()));
    } catch (SerializationException foreign) {
      LOG.warn("offset {} of {} cannot be read", record.offset(), record.topic(), foreign);
    }
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }
}
