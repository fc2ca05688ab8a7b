package news.dateline.publish.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.ArticleUri;
import news.dateline.article.TaggedArticle;

/** The tags of the newest articles with their evidence: the answer to "why is this story here?". */
public final class WhyView {
  private final Map<String, TaggedArticle> newest;

  /** A view of {@code capacity} articles. */
  public WhyView(int capacity) {
    this.newest =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, TaggedArticle> eldest) {
            return size() > capacity;
          }
        };
  }

  /** Takes in the next tagged revision; its text is not kept. */
  public synchronized void apply(TaggedArticle tagged) {
    newest.remove(tagged.article().id());
    TaggedArticle tags =
        new TaggedArticle(
            tagged.schema(),
            tagged.article().withoutText(),
            tagged.tags(),
            tagged.rejectedReadings(),
            tagged.feeds(),
            tagged.taxonomy());
    newest.put(tagged.article().id(), tags);
  }

  /** Drops an article that was taken down. */
  public synchronized void blank(ArticleUri uri) {
    newest.remove(uri.id());
  }

  /** The tagged article with the short id {@code id}. */
  public synchronized Optional<TaggedArticle> of(String id) {
    return Optional.ofNullable(newest.get(id));
  }
}
