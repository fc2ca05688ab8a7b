package news.dateline.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import news.dateline.article.ArticleLinks;
import news.dateline.article.Receipt;
import news.dateline.publish.editor.EditorDesk;
import news.dateline.publish.editor.KnownTags;
import news.dateline.publish.editor.SaidTags;
import news.dateline.publish.fanout.FeedTopics;
import news.dateline.publish.stream.Hub;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.StoryLinks;
import news.dateline.publish.view.TagPointers;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.taxonomy.Taxonomy;
import news.dateline.taxonomy.TaxonomyDocument;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Feeds the views from their topics. */
final class ViewTails {
  private final Map<String, Object> consumerSettings;
  private final Topics topics;

  /** Reads {@code topics} with consumers of {@code consumerSettings}. */
  ViewTails(Map<String, Object> consumerSettings, Topics topics) {
    this.consumerSettings = new HashMap<>(consumerSettings);
    // A view that is filled takes in many at once.
    this.consumerSettings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    this.topics = topics;
  }

  /**
   * Keeps {@code catalog} and {@code knownTags} on the taxonomy in force, and sees to it that its
   * feeds have topics.
   */
  TopicTail catalog(FeedCatalog catalog, FeedTopics feedTopics, KnownTags knownTags) {
    Topic<TaxonomyDocument> topic = topics.taxonomy();
    return tail(
        topic.name(),
        record -> {
          boolean current = TaxonomyDocument.CURRENT.equals(key(record));
          if (current && record.value() != null) {
            Taxonomy taxonomy = topic.codec().decode(record.value()).taxonomy();
            catalog.apply(taxonomy);
            knownTags.apply(taxonomy);
            feedTopics.ensure(catalog.feeds().stream().map(FeedCatalog.Feed::id).toList());
          }
        });
  }

  /** Keeps {@code pointers} on the newest tags; their values are not read. */
  TopicTail why(TagPointers pointers) {
    TopicTail.Reader reader =
        new TopicTail.Reader() {
          @Override
          public void read(ConsumerRecord<byte[], byte[]> record) {
            pointers.apply(
                Change.uri(record),
                record.value() == null
                    ? null
                    : new TagPointers.Pointer(record.partition(), record.offset()));
          }

          @Override
          public void readUpTo(int partition, long offset) {
            pointers.readUpTo(partition, offset);
          }

          @Override
          public OptionalLong resumeAt(int partition) {
            return OptionalLong.of(pointers.next(partition));
          }

          @Override
          public void caughtUp() {
            pointers.caughtUp();
          }
        };
    return tail(topics.tagged().name(), reader);
  }

  /** Keeps {@code links} on which articles tell the same story. */
  TopicTail links(StoryLinks links) {
    Topic<ArticleLinks> topic = topics.links();
    TopicTail.Reader reader =
        new TopicTail.Reader() {
          @Override
          public void read(ConsumerRecord<byte[], byte[]> record) {
            links.apply(
                Change.uri(record),
                record.value() == null ? null : topic.codec().decode(record.value()));
          }

          @Override
          public void readUpTo(int partition, long offset) {
            links.readUpTo(partition, offset);
          }

          @Override
          public OptionalLong resumeAt(int partition) {
            return OptionalLong.of(links.next(partition));
          }

          @Override
          public void caughtUp() {
            links.caughtUp();
          }
        };
    return tail(topic.name(), reader);
  }

  /** Keeps {@code said} on what editors say of tags. */
  TopicTail editorTags(SaidTags said) {
    Topic<news.dateline.article.EditorTags> topic = topics.editorTags();
    return tail(
        topic.name(),
        record -> {
          if (record.value() == null) {
            said.lift(record.offset(), key(record));
          } else {
            said.apply(record.offset(), topic.codec().decode(record.value()));
          }
        });
  }

  /** Hands {@code desk} what becomes of editors' acts from now on. */
  TopicTail editorReceipts(EditorDesk desk) {
    Topic<Receipt> topic = topics.editorReceipts();
    return TopicTail.start(
        consumerSettings,
        topic.name(),
        TopicTail.From.END,
        record -> desk.hand(topic.codec().decode(record.value())));
  }

  /**
   * Keeps {@code view} on the newest state, then tells {@code hub}: a client never is ahead of the
   * view.
   */
  TopicTail feeds(FeedView view, Hub hub) {
    TopicTail.Reader reader =
        new TopicTail.Reader() {
          @Override
          public void read(ConsumerRecord<byte[], byte[]> record) {
            if (record.value() == null) {
              // The end of a takedown: the withdrawal before it stays, and says nothing of the
              // story.
              Instant at = Instant.ofEpochMilli(record.timestamp());
              view.remove(record.offset(), at, Change.uri(record));
              return;
            }
            Change change = Change.of(record);
            view.apply(change);
            hub.publish(change);
          }

          @Override
          public void readUpTo(long offset) {
            view.readUpTo(offset);
            hub.advance(offset);
          }

          @Override
          public OptionalLong resumeAt(int partition) {
            return OptionalLong.of(view.next());
          }

          @Override
          public void caughtUp() {
            view.caughtUp();
            hub.begin();
          }
        };
    return tail(FeedView.topic(topics), reader);
  }

  private TopicTail tail(String topic, TopicTail.Reader reader) {
    return TopicTail.start(consumerSettings, topic, TopicTail.From.BEGINNING, reader);
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }
}
