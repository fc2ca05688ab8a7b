package news.dateline.ingest.lifecycle;

import news.dateline.article.Article;

/** What becomes of a draft. */
sealed interface Verdict {
  /** It is the article's next revision. */
  record Accepted(LifecycleState state, Article article) implements Verdict {}

  /** It says nothing new; {@code standing} is what it repeats. */
  record Duplicate(LifecycleState state, LifecycleState standing) implements Verdict {}

  /** Something newer or a kill stands. */
  record Superseded(LifecycleState state, LifecycleState standing, String detail)
      implements Verdict {}

  /** The uri belongs to another source. */
  record NotOwner(String owner) implements Verdict {}
}
