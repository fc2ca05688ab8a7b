package news.dateline.publish.editor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;

/**
 * What editors say of articles' tags now. All of it is kept: editors say it one by one. It comes
 * from whoever wrote it here, at once, and once more from the log; what is older never takes the
 * place of what is newer.
 */
public final class SaidTags {
  private record Said(long offset, EditorTags tags) {}

  private final Map<String, Said> byUri = new ConcurrentHashMap<>();

  /** Takes in what is said of an article from the record at {@code offset} on. */
  public void apply(long offset, EditorTags tags) {
    byUri.merge(
        tags.uri().value(),
        new Said(offset, tags),
        (known, said) -> said.offset() < known.offset() ? known : said);
  }

  /** The log has read as far as {@code offset}, where nothing is said of the article any more. */
  public void lift(long offset, String uri) {
    byUri.computeIfPresent(uri, (same, known) -> offset < known.offset() ? known : null);
  }

  EditorTags of(ArticleUri uri) {
    Said said = byUri.get(uri.value());
    return said == null ? EditorTags.none(uri) : said.tags();
  }
}
