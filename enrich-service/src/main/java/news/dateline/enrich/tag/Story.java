package news.dateline.enrich.tag;

import java.time.Instant;
import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.Section;
import org.jspecify.annotations.Nullable;

/**
 * A text to be tagged: what the tagger needs of an {@link Article}, without a revision.
 *
 * @param source who wrote it, or {@code unknown}
 * @param title the headline
 * @param byline who wrote it, as printed
 * @param dateline where it was written, as printed
 * @param slugline the newsroom's short name for it
 * @param language what it is written in, BCP 47; without it, the tagger finds out
 * @param published when
 * @param sections the text in order
 */
public record Story(
    String source,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String dateline,
    @Nullable String slugline,
    @Nullable String language,
    @Nullable Instant published,
    List<Section> sections) {
  /** Copies the list. */
  public Story {
    sections = List.copyOf(sections);
  }

  /** The text of {@code article}. */
  public static Story of(Article article) {
    return new Story(
        article.source(),
        article.title(),
        article.byline(),
        article.dateline(),
        article.slugline(),
        article.language(),
        article.published(),
        article.sections());
  }
}
