package news.dateline.publish.editor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;

/** What editors say of articles' tags now. All of it is kept: editors say it one by one. */
public final class SaidTags {
  private final Map<String, EditorTags> byUri = new ConcurrentHashMap<>();

  /** Takes in what is said of an article from now on. */
  public void apply(EditorTags said) {
    byUri.put(said.uri().value(), said);
  }

  /** Nothing is said of the article any more. */
  public void lift(String uri) {
    byUri.remove(uri);
  }

  EditorTags of(ArticleUri uri) {
    return byUri.getOrDefault(uri.value(), EditorTags.none(uri));
  }
}
