package news.dateline.ingest.lifecycle;

import java.util.Optional;
import news.dateline.article.Article;

/** What becomes of an editor's act. */
sealed interface EditorVerdict {
  /**
   * It is the article's next revision.
   *
   * @param detail what an editor should know of it; may be empty
   */
  record Revised(LifecycleState state, Article article, String detail) implements EditorVerdict {}

  /** It is remembered, and changes nothing that anybody was told. */
  record Noted(LifecycleState state, String detail) implements EditorVerdict {}

  /** The same was said before. */
  record Repeated(String detail) implements EditorVerdict {}

  /** There is nothing to release. */
  record Nothing(LifecycleState state, String detail) implements EditorVerdict {}

  /**
   * It is taken down, and what is kept of it is to be removed.
   *
   * @param withdrawal what subscribers are told first; empty where it never arrived
   */
  record TakenDown(LifecycleState state, Optional<Article> withdrawal) implements EditorVerdict {}
}
