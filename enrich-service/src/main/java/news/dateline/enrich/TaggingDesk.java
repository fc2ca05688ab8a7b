package news.dateline.enrich;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;
import news.dateline.article.ReasonCode;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.live.TaxonomySource;
import news.dateline.enrich.retag.RetagHeaders;
import news.dateline.topic.Codec;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What all ways to a tagged article have in common: what is remembered of each article, what
 * editors say of its tags, and how it is sent on.
 */
final class TaggingDesk {
  static final String TAGGED = "tagged";
  static final String REJECTED = "rejected";
  static final String READ_AGAIN = "read-again";

  private static final String CURRENT = "current";
  private static final String OVERRIDES = "overrides";
  private static final Codec<CurrentRevision> STATE = Codec.json(CurrentRevision.class);

  private final Topics topics;
  private final TaxonomySource taxonomy;
  private final ProcessorContext<String, byte[]> context;
  private final KeyValueStore<String, byte[]> current;
  private final KeyValueStore<String, byte[]> overrides;

  TaggingDesk(Topics topics, TaxonomySource taxonomy, ProcessorContext<String, byte[]> context) {
    this.topics = topics;
    this.taxonomy = taxonomy;
    this.context = context;
    this.current = context.getStateStore(CURRENT);
    this.overrides = context.getStateStore(OVERRIDES);
  }

  static List<StoreBuilder<?>> stores() {
    return List.of(store(CURRENT), store(OVERRIDES));
  }

  private static StoreBuilder<?> store(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
  }

  /** What is remembered of the article, if it has come. */
  Optional<CurrentRevision> current(String uri) {
    return Optional.ofNullable(current.get(uri)).map(STATE::decode);
  }

  /** The article was taken down. */
  void forget(String uri) {
    current.delete(uri);
  }

  /** Remembers what editors say; nothing, where they take it back. */
  void hear(String uri, byte[] said, boolean lifted) {
    if (lifted) {
      overrides.delete(uri);
    } else {
      overrides.put(uri, said);
    }
  }

  /** The tags of {@code article} by the taxonomy in force and by what editors say. */
  TaggedArticle tag(Article article) {
    byte[] said = overrides.get(article.uri().value());
    ArticleUri uri = article.uri();
    EditorTags edits =
        said == null ? EditorTags.none(uri) : topics.editorTags().codec().decode(said);
    return taxonomy.get().tag(article, edits);
  }

  /**
   * Sends {@code tagged} on and remembers it; what has become too large is rejected.
   *
   * @param offset where the revision stands on {@code articles.accepted}
   */
  void send(Record<String, byte[]> record, TaggedArticle tagged, long offset) {
    byte[] value = topics.tagged().codec().encode(tagged);
    int limit = Topics.MAX_RECORD_BYTES - Topics.RECORD_OVERHEAD_BYTES;
    if (value.length > limit) {
      reject(record, ReasonCode.RECORD_TOO_LARGE, "tagged it is larger than " + limit + " bytes");
      return;
    }
    remember(tagged, offset);
    context.forward(new Record<>(record.key(), value, record.timestamp()), TAGGED);
  }

  /** Remembers with which taxonomy the revision was tagged, and how. */
  void remember(TaggedArticle tagged, long offset) {
    CurrentRevision state =
        new CurrentRevision(
            CurrentRevision.SCHEMA,
            tagged.article().revision(),
            offset,
            tagged.taxonomy(),
            TagDigest.of(tagged));
    current.put(tagged.article().uri().value(), STATE.encode(state));
  }

  /**
   * Asks for the article once more, behind what waits already: so whoever else waits is not held up
   * by one that is slow to read. It is part of the transaction, as all that is sent, and of now:
   * the topic keeps nothing old.
   */
  void askAgain(String uri, RetagHeaders headers) {
    long now = context.currentSystemTimeMs();
    context.forward(new Record<>(uri, new byte[0], now, headers.write()), READ_AGAIN);
  }

  void reject(Record<String, byte[]> record, ReasonCode reason, String detail) {
    Rejection rejection = new Rejection("enrich", reason, detail);
    context.forward(rejection.of(record, context.recordMetadata()), REJECTED);
  }
}
