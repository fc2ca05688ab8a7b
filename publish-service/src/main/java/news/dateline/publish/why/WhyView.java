package news.dateline.publish.why;

import java.util.List;
import java.util.Optional;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.TagPointers;

/** The answer to "why is this story here?", put together when it is asked. */
public final class WhyView {
  /**
   * Why an article is where it is.
   *
   * @param tagged the newest tags there are of it, with its text
   * @param history everything that happened to it, as far as the log tells, the oldest first
   */
  public record Why(TaggedArticle tagged, List<Change> history) {
    /** Copies the history. */
    public Why {
      history = List.copyOf(history);
    }

    /** The revision that has these tags. */
    public int revision() {
      return tagged.article().revision();
    }
  }

  private final TagPointers pointers;
  private final TaggedLog log;
  private final FeedView view;

  /** Looks where {@code pointers} say, in {@code log} and {@code view}. */
  public WhyView(TagPointers pointers, TaggedLog log, FeedView view) {
    this.pointers = pointers;
    this.log = log;
    this.view = view;
  }

  /** What is known of the article with the short id {@code id}. */
  public Optional<Why> of(String id) {
    return pointers.of(id).flatMap(log::read).map(tagged -> new Why(tagged, view.history(id)));
  }
}
