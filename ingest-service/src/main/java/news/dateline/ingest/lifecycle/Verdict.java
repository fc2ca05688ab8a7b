package news.dateline.ingest.lifecycle;

import news.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/** What becomes of a draft. */
sealed interface Verdict {
  /** It is the article's next revision; {@code detail} says what it waits for, if it does. */
  record Accepted(LifecycleState state, Article article, @Nullable String detail)
      implements Verdict {}

  /** It says nothing new; {@code standing} is what it repeats. */
  record Duplicate(LifecycleState state, LifecycleState standing) implements Verdict {}

  /** Something newer, a kill or an editor's word stands. */
  record Superseded(LifecycleState state, LifecycleState standing, String detail)
      implements Verdict {}

  /** The uri belongs to another source. */
  record NotOwner(String owner) implements Verdict {}
}
