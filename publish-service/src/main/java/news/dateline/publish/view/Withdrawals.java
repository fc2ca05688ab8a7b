package news.dateline.publish.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import news.dateline.article.ArticleUri;

/** The newest withdrawals, so that whoever asks about a new change needs no look into the index. */
final class Withdrawals {
  private static final int KEPT = 10_000;

  private final Map<ArticleUri, Long> newest = new LinkedHashMap<>();
  private long known;
  private volatile long last = Long.MAX_VALUE;

  /** Forgets everything: what is before {@code offset} is not known. */
  synchronized void reset(long offset) {
    newest.clear();
    known = offset;
    last = offset - 1;
  }

  synchronized void apply(Change change) {
    newest.remove(change.uri());
    if (change.event().withdrawn()) {
      newest.put(change.uri(), change.offset());
      last = change.offset();
      if (newest.size() > KEPT) {
        Map.Entry<ArticleUri, Long> oldest = newest.entrySet().iterator().next();
        known = oldest.getValue() + 1;
        newest.remove(oldest.getKey());
      }
    }
  }

  /**
   * The offset at which the article of {@code change} was withdrawn after it and is so now; -1 when
   * it is not; empty when that is not known here.
   */
  OptionalLong after(Change change) {
    if (change.offset() > last) {
      return OptionalLong.of(-1);
    }
    synchronized (this) {
      return change.offset() < known
          ? OptionalLong.empty()
          : OptionalLong.of(newest.getOrDefault(change.uri(), -1L));
    }
  }
}
