package news.dateline.publish;

import java.time.Instant;
import java.util.List;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TagOrigin;
import news.dateline.article.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Tagged revisions of one article, for tests: each method gives the next one, changed in one thing.
 */
public record Revisions(
    String uri,
    int revision,
    PubStatus pubStatus,
    Signal signal,
    @Nullable Instant embargoedUntil,
    List<String> regions) {
  /** The first revision of {@code uri}, usable, in the given regions. */
  public static Revisions first(String uri, String... regions) {
    return new Revisions(uri, 1, PubStatus.USABLE, Signal.UPDATE, null, List.of(regions));
  }

  /** The next one, usable, without embargo. */
  public Revisions next(Signal next) {
    return new Revisions(uri, revision + 1, PubStatus.USABLE, next, null, regions);
  }

  /** The next one with another state. */
  public Revisions next(PubStatus status) {
    return new Revisions(uri, revision + 1, status, Signal.UPDATE, null, regions);
  }

  /** The next one, embargoed. */
  public Revisions embargoed(Instant until) {
    return new Revisions(uri, revision + 1, PubStatus.USABLE, Signal.UPDATE, until, regions);
  }

  /** The same one, in other regions. */
  public Revisions in(String... others) {
    return new Revisions(uri, revision, pubStatus, signal, embargoedUntil, List.of(others));
  }

  /** As it travels. */
  public TaggedArticle tagged() {
    boolean usable = pubStatus == PubStatus.USABLE;
    SourceVersion version =
        new SourceVersion(null, null, new Arrival(Instant.EPOCH, ReceiptId.of(0, revision)));
    Article article =
        new Article(
            Article.SCHEMA,
            new ArticleUri(uri),
            "harbor wire",
            revision,
            version,
            signal,
            pubStatus,
            embargoedUntil,
            null,
            usable ? "Headline " + revision : null,
            null,
            null,
            null,
            "en",
            null,
            null,
            usable ? List.of(Section.of(SectionKind.BODY, "Body " + revision)) : List.of(),
            List.of(),
            List.of());
    List<String> shown = usable ? regions : List.of();
    return new TaggedArticle(
        TaggedArticle.SCHEMA,
        article,
        shown.stream().map(Revisions::tag).toList(),
        List.of(),
        shown.stream().map(region -> FeedId.of(TagKind.REGION, region)).toList(),
        "0123456789abcdef");
  }

  private static Tag tag(String region) {
    return new Tag(
        TagKind.REGION, region, region, Role.FOCUS, 0.9, TagOrigin.RULE, null, List.of());
  }
}
