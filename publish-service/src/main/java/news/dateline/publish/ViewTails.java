package news.dateline.publish;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import news.dateline.article.ArticleUri;
import news.dateline.article.Receipt;
import news.dateline.publish.editor.EditorDesk;
import news.dateline.publish.fanout.FeedTopics;
import news.dateline.publish.stream.Hub;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.WhyView;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.taxonomy.Taxonomy;
import news.dateline.taxonomy.TaxonomyDocument;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Feeds the views from their topics. */
final class ViewTails {
  private final Map<String, Object> consumerSettings;
  private final Topics topics;

  /** Reads {@code topics} with consumers of {@code consumerSettings}. */
  ViewTails(Map<String, Object> consumerSettings, Topics topics) {
    this.consumerSettings = consumerSettings;
    this.topics = topics;
  }

  /** Keeps {@code catalog} on the taxonomy in force, and sees to it that its feeds have topics. */
  TopicTail catalog(FeedCatalog catalog, FeedTopics feedTopics) {
    Topic<TaxonomyDocument> topic = topics.taxonomy();
    return tail(
        topic.name(),
        record -> {
          boolean current = TaxonomyDocument.CURRENT.equals(key(record));
          if (current && record.value() != null) {
            Taxonomy taxonomy = topic.codec().decode(record.value()).taxonomy();
            catalog.apply(taxonomy);
            feedTopics.ensure(catalog.feeds().stream().map(FeedCatalog.Feed::id).toList());
          }
        });
  }

  /** Keeps {@code why} on the newest tags. */
  TopicTail why(WhyView why) {
    Topic<news.dateline.article.TaggedArticle> topic = topics.tagged();
    return tail(
        topic.name(),
        record -> {
          if (record.value() != null) {
            why.apply(topic.codec().decode(record.value()));
          } else if (ArticleUri.isAbsolute(key(record))) {
            why.blank(new ArticleUri(key(record)));
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
              return;
            }
            Change change = FeedView.change(record);
            view.apply(change);
            hub.publish(change);
          }

          @Override
          public void readUpTo(long offset) {
            hub.advance(offset);
          }
        };
    return TopicTail.start(
        consumerSettings, FeedView.topic(topics), TopicTail.From.BEGINNING, reader);
  }

  private TopicTail tail(String topic, TopicTail.Reader reader) {
    return TopicTail.start(consumerSettings, topic, TopicTail.From.BEGINNING, reader);
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }
}
