package news.dateline.publish.view;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.ninjs.NinjsWriter;
import org.jspecify.annotations.Nullable;

/** Records of {@code feeds.all}, made for the tests. */
public final class Changes {
  /** When the first change happened; each one later by a second for each offset. */
  public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private static final NinjsWriter NINJS = new NinjsWriter();
  private static final URI ADDRESS = URI.create("https://news.example.org");

  private Changes() {}

  /** The article {@code uri} is published with these words under these facets. */
  public static Change publish(
      long offset, String uri, String title, String body, String... facets) {
    return written(offset, uri, title, body, null, facets);
  }

  /** The same, written in {@code language}. */
  public static Change written(
      long offset,
      String uri,
      String title,
      String body,
      @Nullable String language,
      String... facets) {
    Set<String> words = new TreeSet<>(Arrays.asList(facets));
    words.add("source/wire");
    if (language != null) {
      words.add("language/" + language);
    }
    Facets now = new Facets(words);
    FeedEvent event = new FeedEvent(EventKind.PUBLISH, EventReason.NEW, 1, now, Facets.NONE, now);
    return change(offset, uri, event, article(offset, uri, title, body, language, null));
  }

  /** The article {@code uri} by {@code author}, under no headline. */
  public static Change by(long offset, String uri, String author, String body, String language) {
    Facets now = new Facets(Set.of("source/wire", "language/" + language));
    FeedEvent event = new FeedEvent(EventKind.PUBLISH, EventReason.NEW, 1, now, Facets.NONE, now);
    return change(offset, uri, event, article(offset, uri, "—", author, body, language, null));
  }

  /** The article {@code uri}, which its source published at {@code published}. */
  public static Change dated(
      long offset, String uri, String title, Instant published, String... facets) {
    Facets now = new Facets(Set.of(facets));
    FeedEvent event = new FeedEvent(EventKind.PUBLISH, EventReason.NEW, 1, now, Facets.NONE, now);
    return change(offset, uri, event, article(offset, uri, title, "—", "en", published));
  }

  /** The same article, now under {@code now}, and before under {@code ever} as well. */
  public static Change move(Change from, long offset, String title, String... now) {
    Set<String> words = new TreeSet<>(Arrays.asList(now));
    words.add("source/wire");
    Facets facets = new Facets(words);
    FeedEvent before = from.event();
    FeedEvent event =
        new FeedEvent(
            before.withdrawn() ? EventKind.PUBLISH : EventKind.UPDATE,
            before.withdrawn() ? EventReason.RELEASED : EventReason.CONTENT,
            before.revision() + 1,
            facets,
            before.now(),
            before.ever().plus(facets));
    String uri = from.uri().value();
    return change(offset, uri, event, article(offset, uri, title, "Body of " + title, null, null));
  }

  /** The same article is withdrawn. */
  public static Change withdraw(Change from, long offset) {
    FeedEvent before = from.event();
    FeedEvent event =
        new FeedEvent(
            EventKind.WITHDRAW,
            EventReason.KILLED,
            before.revision() + 1,
            Facets.NONE,
            before.now(),
            before.ever());
    return new Change(
        offset, at(offset), from.uri(), event, NINJS.withdrawal(from.uri(), event.revision()));
  }

  private static Change change(long offset, String uri, FeedEvent event, Article article) {
    TaggedArticle tagged =
        new TaggedArticle(TaggedArticle.SCHEMA, article, List.of(), List.of(), List.of(), "t");
    byte[] ninjs = NINJS.article(tagged, event, at(offset), at(offset), ADDRESS);
    return new Change(offset, at(offset), new ArticleUri(uri), event, ninjs);
  }

  private static Instant at(long offset) {
    return START.plusSeconds(offset);
  }

  private static Article article(
      long offset,
      String uri,
      String title,
      String body,
      @Nullable String language,
      @Nullable Instant published) {
    return article(offset, uri, title, null, body, language, published);
  }

  private static Article article(
      long offset,
      String uri,
      String title,
      @Nullable String byline,
      String body,
      @Nullable String language,
      @Nullable Instant published) {
    return new Article(
        Article.SCHEMA,
        new ArticleUri(uri),
        "wire",
        1,
        new SourceVersion(null, null, new Arrival(at(offset), ReceiptId.of(0, offset))),
        Signal.UPDATE,
        PubStatus.USABLE,
        null,
        null,
        title,
        byline,
        null,
        null,
        language,
        published,
        null,
        List.of(Section.of(SectionKind.BODY, body)),
        List.of(),
        List.of());
  }
}
