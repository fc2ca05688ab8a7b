package news.dateline.e2e;

import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.Role;
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
    return tagged(Wire.article(name, 1, "Headline of " + name, "ferry ".repeat(characters / 6)));
  }

  /** The second revision, a kill. */
  static TaggedArticle killed(String name) {
    return tagged(Wire.kill(name, 2));
  }

  private static TaggedArticle tagged(Article article) {
    boolean usable = article.pubStatus() == PubStatus.USABLE;
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
