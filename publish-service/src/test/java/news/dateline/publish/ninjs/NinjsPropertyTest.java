package news.dateline.publish.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import news.dateline.article.AltId;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.FeedEvent;
import news.dateline.article.PubStatus;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.article.Subject;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TagOrigin;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.markup.CleanText;
import news.dateline.testkit.IptcSchema;

class NinjsPropertyTest {
  private final Optional<IptcSchema> schema = NinjsSchema.find();

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @AddLifecycleHook(NinjsSchema.WherePresent.class)
  void anyArticleIsValidAgainstTheStandard(
      @ForAll("articles") TaggedArticle tagged, @ForAll("events") FeedEvent event) {
    byte[] ninjs = Stories.ninjs(tagged, event);

    assertThat(schema.orElseThrow().validate(ninjs))
        .as(new String(ninjs, StandardCharsets.UTF_8))
        .isEmpty();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void anyArticleIsReadBackAsItsCleanSelf(
      @ForAll("articles") TaggedArticle tagged, @ForAll("events") FeedEvent event) {
    Ninjs story = Ninjs.read(Stories.ninjs(tagged, event));

    Article article = tagged.article();
    assertThat(story.uri().value()).isEqualTo(Urns.article(article.uri()));
    assertThat(story.id()).isEqualTo(article.id());
    String title = article.title() == null ? "" : CleanText.line(article.title());
    assertThat(story.title()).isEqualTo(title.isEmpty() ? null : title);
    assertThat(story.subjects()).hasSizeGreaterThanOrEqualTo(tagged.tags().size());
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void theSameArticleGivesTheSameBytes(
      @ForAll("articles") TaggedArticle tagged, @ForAll("events") FeedEvent event) {
    assertThat(Stories.ninjs(tagged, event)).isEqualTo(Stories.ninjs(tagged, event));
  }

  @Provide
  Arbitrary<FeedEvent> events() {
    return Combinators.combine(
            Arbitraries.of(EventKind.PUBLISH, EventKind.UPDATE, EventKind.CORRECT),
            Arbitraries.of(EventReason.class))
        .as(Stories::event);
  }

  @Provide
  Arbitrary<TaggedArticle> articles() {
    return Combinators.combine(uris(), texts(), sections().list().ofMaxSize(6), tags().list())
        .flatAs((uri, title, sections, tags) ->
            Combinators.combine(
                    texts().injectNull(0.3).list().ofSize(8),
                    instants().injectNull(0.3),
                    Arbitraries.of(Signal.class),
                    altIds().list().ofMaxSize(3),
                    subjects().list().ofMaxSize(3))
                .as((texts, published, signal, altIds, subjects) ->
                    Stories.tagged(
                        new Article(
                            Article.SCHEMA,
                            uri,
                            texts.get(0) == null ? "unknown" : texts.get(0),
                            1,
                            new SourceVersion(texts.get(1), published, Stories.arrival()),
                            signal,
                            PubStatus.USABLE,
                            null,
                            texts.get(2),
                            title,
                            texts.get(3),
                            texts.get(4),
                            texts.get(5),
                            texts.get(6),
                            published,
                            texts.get(7),
                            sections,
                            altIds,
                            subjects),
                        tags)));
  }

  private static Arbitrary<ArticleUri> uris() {
    return Arbitraries.oneOf(
            Arbitraries.strings()
                .withCharRange('!', '~')
                .ofMaxLength(60)
                .map(tail -> "http://example.org/" + tail),
            Arbitraries.strings().ofMaxLength(20).map(tail -> "x:" + tail),
            Arbitraries.strings()
                .withChars("abc:@[]%?#/é1.")
                .ofMaxLength(20)
                .map(tail -> "http://" + tail))
        .filter(ArticleUri::isAbsolute)
        .map(ArticleUri::new);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings()
            .withChars("ab &<>\"']\n\r\t\0\uD83D\uDE00\u0627\uFFFE")
            .ofMaxLength(40));
  }

  private static Arbitrary<Section> sections() {
    return Combinators.combine(Arbitraries.of(SectionKind.class), texts().injectNull(0.5), texts())
        .as(Section::new);
  }

  private static Arbitrary<Tag> tags() {
    return Combinators.combine(
            Arbitraries.of(TagKind.class),
            texts(),
            texts(),
            Arbitraries.of(Role.class),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.of(TagOrigin.class))
        .as((kind, id, name, role, confidence, by) ->
            new Tag(kind, "t" + id, name, role, confidence, by, null, List.of()));
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  private static Arbitrary<AltId> altIds() {
    return Combinators.combine(texts(), texts()).as(AltId::new);
  }

  private static Arbitrary<Subject> subjects() {
    return Combinators.combine(
            texts().injectNull(0.3), texts().injectNull(0.3), texts().injectNull(0.3))
        .as(Subject::new);
  }
}
