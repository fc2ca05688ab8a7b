package news.dateline.publish.gate;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.article.ArticleUri;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.ReasonCode;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.topic.Codec;
import news.dateline.topic.FeedHeaders;
import news.dateline.topic.Rejection;
import news.dateline.topic.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes tagged revisions through the {@link Gate} and opens it when an embargo ends. */
public final class GateProcessor implements Processor<String, byte[], String, byte[]> {
  /** The child that gets events. */
  public static final String EVENTS = "feeds-all";

  /** The child that gets what cannot be read. */
  public static final String REJECTED = "gate-rejected";

  static final String STATES = "gate";
  private static final Codec<GateState> STATE = Codec.json(GateState.class);

  private static final Logger LOG = LoggerFactory.getLogger(GateProcessor.class);
  private static final Duration EMBARGO_TICK = Duration.ofMillis(100);

  private final Topics topics;
  private final NinjsWriter ninjs;
  private final URI publicAddress;
  private final Clock clock;
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, byte[]> states;
  private EmbargoStore embargoes;

  /**
   * A gate over {@code topics}.
   *
   * @param ninjs writes what subscribers get
   * @param publicAddress what addresses in ninjs begin with
   * @param clock the wall clock that embargoes go by
   */
  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  public GateProcessor(Topics topics, NinjsWriter ninjs, URI publicAddress, Clock clock) {
    this.topics = topics;
    this.ninjs = ninjs;
    this.publicAddress = publicAddress;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
    states = context.getStateStore(STATES);
    KeyValueStore<String, byte[]> held = context.getStateStore(EmbargoStore.HELD);
    KeyValueStore<Bytes, byte[]> due = context.getStateStore(EmbargoStore.DUE);
    embargoes = new EmbargoStore(held, due);
    context.schedule(EMBARGO_TICK, PunctuationType.WALL_CLOCK_TIME, tick -> releaseDue());
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      blank(record);
      return;
    }
    TaggedArticle tagged;
    try {
      tagged = topics.tagged().codec().decode(record.value());
    } catch (RuntimeException | StackOverflowError unreadable) {
      LOG.error("a record of {} cannot be read", topics.tagged().name(), unreadable);
      reject(record, ReasonCode.INTERNAL_ERROR, "not a tagged article: " + unreadable);
      return;
    }
    pass(record, tagged);
  }

  /**
   * A takedown cleaning up behind itself; the withdrawal went before. Its headers say which feeds
   * held the article, so that it leaves their topics too.
   */
  private void blank(Record<String, byte[]> record) {
    byte[] bytes = states.delete(record.key());
    if (bytes == null) {
      return;
    }
    GateState state = STATE.decode(bytes);
    if (state.heldUntil() != null) {
      embargoes.forget(new ArticleUri(record.key()), state.heldUntil());
    }
    if (state.everPublished()) {
      FeedEvent blanked =
          new FeedEvent(
              EventKind.WITHDRAW,
              EventReason.KILLED,
              state.revision(),
              Facets.NONE,
              Facets.NONE,
              state.ever());
      context.forward(
          new Record<>(record.key(), null, record.timestamp(), FeedHeaders.of(blanked)), EVENTS);
    }
  }

  private void releaseDue() {
    Instant now = clock.instant();
    for (ArticleUri uri : embargoes.due(now)) {
      byte[] held = embargoes.held(uri);
      if (held != null) {
        Record<String, byte[]> released =
            new Record<>(uri.value(), held, context.currentSystemTimeMs());
        pass(released, topics.tagged().codec().decode(held));
      }
    }
  }

  private void pass(Record<String, byte[]> record, TaggedArticle tagged) {
    ArticleUri uri = tagged.article().uri();
    Instant now = clock.instant();
    GateState before = state(uri, now);
    if (tagged.article().revision() < before.revision()) {
      return;
    }
    Decision decision = Gate.decide(before, tagged, now);
    Optional<Record<String, byte[]>> told =
        decision.event().map(event -> told(record, tagged, decision.state(), event));
    if (told.isPresent() && told.get().value().length > maxValueBytes()) {
      remember(uri, before, before.released(), record.value());
      reject(
          record,
          ReasonCode.RECORD_TOO_LARGE,
          "as ninjs it is larger than " + maxValueBytes() + " bytes");
      return;
    }
    remember(uri, before, decision.state(), record.value());
    told.ifPresent(event -> context.forward(event, EVENTS));
  }

  private GateState state(ArticleUri uri, Instant now) {
    byte[] bytes = states.get(uri.value());
    return bytes == null ? GateState.unseen(now) : STATE.decode(bytes);
  }

  private void remember(ArticleUri uri, GateState before, GateState after, byte[] tagged) {
    if (before.heldUntil() != null) {
      embargoes.forget(uri, before.heldUntil());
    }
    if (after.heldUntil() != null) {
      embargoes.hold(uri, after.heldUntil(), tagged);
    }
    states.put(uri.value(), STATE.encode(after));
  }

  private Record<String, byte[]> told(
      Record<String, byte[]> record, TaggedArticle tagged, GateState state, FeedEvent event) {
    Instant firstPublished =
        state.firstPublished() == null ? state.versionCreated() : state.firstPublished();
    byte[] value =
        event.withdrawn()
            ? ninjs.withdrawal(tagged.article().uri(), event.revision())
            : ninjs.article(tagged, event, firstPublished, state.versionCreated(), publicAddress);
    return new Record<>(
        tagged.article().uri().value(), value, record.timestamp(), FeedHeaders.of(event));
  }

  private void reject(Record<String, byte[]> record, ReasonCode reason, String detail) {
    Rejection rejection = new Rejection("publish", reason, detail);
    context.forward(rejection.of(record, context.recordMetadata()), REJECTED);
  }

  /** The stores that the gate needs. */
  public static List<StoreBuilder<?>> stores() {
    return List.of(
        store(STATES, Serdes.String()),
        store(EmbargoStore.HELD, Serdes.String()),
        store(EmbargoStore.DUE, Serdes.Bytes()));
  }

  private static <K> StoreBuilder<KeyValueStore<K, byte[]>> store(String name, Serde<K> keys) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), keys, Serdes.ByteArray());
  }

  private static int maxValueBytes() {
    return Topics.MAX_RECORD_BYTES - Topics.RECORD_OVERHEAD_BYTES;
  }
}
