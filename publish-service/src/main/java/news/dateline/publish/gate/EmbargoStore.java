package news.dateline.publish.gate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.article.ArticleUri;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The articles that wait for the end of an embargo: the only bodies the gate keeps, and an index
 * ordered by due time (8 bytes of epoch milliseconds, then the uri).
 */
final class EmbargoStore {
  static final String HELD = "embargo-held";
  static final String DUE = "embargo-due";

  private final KeyValueStore<String, byte[]> held;
  private final KeyValueStore<Bytes, byte[]> due;

  EmbargoStore(KeyValueStore<String, byte[]> held, KeyValueStore<Bytes, byte[]> due) {
    this.held = held;
    this.due = due;
  }

  /** Keeps {@code tagged} until {@code until}. */
  void hold(ArticleUri uri, Instant until, byte[] tagged) {
    held.put(uri.value(), tagged);
    due.put(key(until, uri.value()), new byte[0]);
  }

  /** Forgets what waited until {@code until}. */
  void forget(ArticleUri uri, Instant until) {
    held.delete(uri.value());
    due.delete(key(until, uri.value()));
  }

  /** What is due at {@code now}, the longest due first. */
  List<ArticleUri> due(Instant now) {
    List<ArticleUri> uris = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> waiting = due.range(null, key(now.plusMillis(1), ""))) {
      waiting.forEachRemaining(entry -> uris.add(uri(entry.key)));
    }
    return uris;
  }

  /** The article that waits, if it does. */
  byte @Nullable [] held(ArticleUri uri) {
    return held.get(uri.value());
  }

  private static Bytes key(Instant until, String uri) {
    byte[] text = uri.getBytes(StandardCharsets.UTF_8);
    // Instants before 1970 are due at once; after the year 292278994 they cannot be written.
    long millis = Math.max(0, until.toEpochMilli());
    return Bytes.wrap(
        ByteBuffer.allocate(Long.BYTES + text.length).putLong(millis).put(text).array());
  }

  private static ArticleUri uri(Bytes key) {
    byte[] bytes = key.get();
    return new ArticleUri(
        new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8));
  }
}
