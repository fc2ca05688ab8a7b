package news.dateline.enrich.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.runtime.kafka.TopicScan;
import news.dateline.taxonomy.TaxonomyDocument;
import news.dateline.topic.Topic;

/** Every taxonomy there ever was, by its content hash. */
public final class TaxonomyLog {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TopicScan scan;
  private final Topic<TaxonomyDocument> topic;

  /** Read from {@code topic} with consumers of {@code settings}. */
  public TaxonomyLog(Map<String, Object> settings, Topic<TaxonomyDocument> topic) {
    this.scan = new TopicScan(settings, PATIENCE);
    this.topic = topic;
  }

  /**
   * The document with the content hash {@code hash}.
   *
   * @throws TimeoutException when the topic cannot be read in time
   */
  public Optional<TaxonomyDocument> find(String hash) throws TimeoutException {
    byte[] key = hash.getBytes(StandardCharsets.UTF_8);
    AtomicReference<byte[]> found = new AtomicReference<>();
    scan.all(
        topic.name(),
        record -> {
          if (java.util.Arrays.equals(key, record.key())) {
            found.set(record.value());
          }
        });
    return Optional.ofNullable(found.get()).map(topic.codec()::decode);
  }
}
