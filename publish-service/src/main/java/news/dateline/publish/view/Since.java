package news.dateline.publish.view;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What became of articles since a moment, beside an index that may not hold it. */
final class Since {
  private final long born = System.nanoTime();
  private final Map<String, Optional<Change>> news = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  /** The article {@code id} changed; empty: a takedown removed it. One thread at a time. */
  void changed(String id, Optional<Change> change) {
    Optional<Change> before = news.put(id, change);
    bytes.addAndGet(size(change) - (before == null ? 0 : size(before)));
  }

  private static long size(Optional<Change> change) {
    return change.map(any -> any.ninjs().length).orElse(0);
  }

  /** What became of the article {@code id}; null: nothing. */
  @SuppressWarnings("NullableOptional") // nothing became of it, or it became nothing
  @Nullable Optional<Change> of(String id) {
    return news.get(id);
  }

  /** How many articles changed. */
  int size() {
    return news.size();
  }

  /** How much memory that takes. */
  long bytes() {
    return bytes.get();
  }

  /** For how long it has been kept. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - born);
  }
}
