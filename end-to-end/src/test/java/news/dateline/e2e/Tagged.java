package news.dateline.e2e;

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

/** Articles as enrich-service sends them on, for tests of publish-service alone. */
final class Tagged {
  private static final String REGION = "korean-peninsula";

  private Tagged() {}

  /** The first revision of {@code urn:x:<name>}, with a body of {@code characters}. */
  static TaggedArticle article(String name, int characters) {
    return tagged(
        name,
        1,
        PubStatus.USABLE,
        List.of(Section.of(SectionKind.BODY, "ferry ".repeat(characters / 6))));
  }

  /** The second revision, a kill. */
  static TaggedArticle killed(String name) {
    return tagged(name, 2, PubStatus.CANCELED, List.of());
  }

  private static TaggedArticle tagged(
      String name, int revision, PubStatus status, List<Section> sections) {
    boolean usable = status == PubStatus.USABLE;
    Article article =
        new Article(
            Article.SCHEMA,
            new ArticleUri("urn:x:" + name),
            "harbor wire",
            revision,
            new SourceVersion(null, null, new Arrival(Instant.EPOCH, ReceiptId.of(0, revision))),
            Signal.UPDATE,
            status,
            null,
            null,
            usable ? "Headline of " + name : null,
            null,
            null,
            null,
            "en",
            null,
            null,
            sections,
            List.of(),
            List.of());
    Tag tag =
        new Tag(TagKind.REGION, REGION, REGION, Role.FOCUS, 0.9, TagOrigin.RULE, null, List.of());
    return new TaggedArticle(
        TaggedArticle.SCHEMA,
        article,
        usable ? List.of(tag) : List.of(),
        List.of(),
        usable ? List.of(FeedId.of(TagKind.REGION, REGION)) : List.of(),
        "0123456789abcdef");
  }
}
