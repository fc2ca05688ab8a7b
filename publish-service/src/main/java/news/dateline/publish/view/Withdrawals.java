package news.dateline.publish.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import news.dateline.article.ArticleUri;

/**
 * The newest withdrawals, so that whoever asks about a new change needs no look into the index, and
 * is answered while there is none.
 */
final class Withdrawals {
  private static final int KEPT = 10_000;

  private final Map<ArticleUri, Long> newest = new LinkedHashMap<>();
  private boolean begun;
  private long known = Long.MAX_VALUE;
  private long next = Long.MAX_VALUE;
  private volatile long last = Long.MAX_VALUE;

  /** What is before {@code offset} is not known; only said once. */
  synchronized void begin(long offset) {
    if (!begun) {
      begun = true;
      known = offset;
      next = offset;
      last = offset - 1;
    }
  }

  /** What is read once more, by a view that lost it, is known. */
  synchronized void apply(Change change) {
    if (change.offset() >= next) {
      apply(change.offset(), change.uri(), change.event().withdrawn());
    }
  }

  /** At {@code offset} a takedown removed the article. */
  synchronized void remove(long offset, ArticleUri uri) {
    if (offset >= next) {
      apply(offset, uri, true);
    }
  }

  private void apply(long offset, ArticleUri uri, boolean withdrawn) {
    next = offset + 1;
    newest.remove(uri);
    if (withdrawn) {
      newest.put(uri, offset);
      last = offset;
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
