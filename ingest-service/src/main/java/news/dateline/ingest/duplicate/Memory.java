package news.dateline.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.ArticleUri;
import news.dateline.article.Link;
import news.dateline.topic.Codec;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The window: what is remembered, in stores that survive, and an index of it in memory that is
 * built from them at the start. Articles are numbered as they come; a new revision takes a new
 * number.
 */
final class Memory {
  static final String REMEMBERED = "remembered";
  static final String PLACES = "places";
  static final String LINKED_BY = "linked-by";

  private static final Codec<Remembered> ROW = Codec.json(Remembered.class);
  private static final byte[] THERE = {1};

  private final Window window;
  private final KeyValueStore<Long, byte[]> remembered;
  private final KeyValueStore<String, Long> places;
  private final KeyValueStore<String, byte[]> linkedBy;
  private final SketchIndex index;
  private long oldest;
  private long next;

  Memory(Window window, ProcessorContext<?, ?> context) {
    this.window = window;
    this.remembered = context.getStateStore(REMEMBERED);
    this.places = context.getStateStore(PLACES);
    this.linkedBy = context.getStateStore(LINKED_BY);
    this.index = new SketchIndex(window.articles());
    try (KeyValueIterator<Long, byte[]> rows = remembered.all()) {
      while (rows.hasNext()) {
        KeyValue<Long, byte[]> row = rows.next();
        oldest = next == 0 ? row.key : oldest;
        next = row.key + 1;
        enter(row.key, ROW.decode(row.value));
      }
    }
  }

  /** The stores it needs. */
  static List<StoreBuilder<?>> stores() {
    return List.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(REMEMBERED), Serdes.Long(), Serdes.ByteArray()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(PLACES), Serdes.String(), Serdes.Long()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(LINKED_BY), Serdes.String(), Serdes.ByteArray()));
  }

  /** What is remembered of {@code uri}. */
  @Nullable Remembered get(ArticleUri uri) {
    Long number = places.get(uri.value());
    return number == null ? null : row(number);
  }

  /** Remembers {@code article}, which was not, and lets go of what leaves the window. */
  void add(Remembered article) {
    long number = next++;
    places.put(article.uri().value(), number);
    remembered.put(number, ROW.encode(article));
    linkedBy(article, THERE);
    enter(number, article);
    expire(article.seen());
  }

  /** Forgets {@code article}. */
  void remove(Remembered article) {
    Long number = places.delete(article.uri().value());
    if (number != null) {
      forget(number, article);
    }
  }

  /** Writes down the links of {@code article} anew. */
  Remembered relink(Remembered article, List<Link> links) {
    linkedBy(article, null);
    Remembered relinked = article.withLinks(links);
    remembered.put(places.get(article.uri().value()), ROW.encode(relinked));
    linkedBy(relinked, THERE);
    return relinked;
  }

  /** Everything in the window that tells the same story as {@code sketch}. */
  List<Neighbor> neighbors(Sketch sketch) {
    List<Neighbor> neighbors = new ArrayList<>();
    for (SketchIndex.Match match : index.find(sketch)) {
      Remembered article = row(match.number());
      if (article != null) {
        neighbors.add(new Neighbor(article, match.likeness()));
      }
    }
    return neighbors;
  }

  /** The later articles in the window that link to {@code uri}, sorted. */
  Set<ArticleUri> linkedBy(ArticleUri uri) {
    Set<ArticleUri> later = new TreeSet<>();
    // A uri holds no control characters.
    String from = uri.value() + '\0';
    try (KeyValueIterator<String, byte[]> keys = linkedBy.range(from, uri.value() + '\1')) {
      keys.forEachRemaining(key -> later.add(new ArticleUri(key.key.substring(from.length()))));
    }
    return later;
  }

  private void enter(long number, Remembered article) {
    if (article.version() == Sketch.VERSION) {
      index.add(number, article.toSketch());
    }
  }

  private void expire(long now) {
    for (; oldest < next; oldest++) {
      Remembered article = row(oldest);
      if (article != null) {
        if (next - oldest <= window.articles() && article.seen() >= now - window.age().toMillis()) {
          return;
        }
        places.delete(article.uri().value());
        forget(oldest, article);
      }
    }
  }

  private void forget(long number, Remembered article) {
    remembered.delete(number);
    linkedBy(article, null);
    index.remove(number);
  }

  private void linkedBy(Remembered article, byte @Nullable [] there) {
    for (Link link : article.links()) {
      linkedBy.put(link.uri().value() + '\0' + article.uri().value(), there);
    }
  }

  private @Nullable Remembered row(long number) {
    byte[] row = remembered.get(number);
    return row == null ? null : ROW.decode(row);
  }
}
