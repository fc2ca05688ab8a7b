package news.dateline.publish.ninjs;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.dateline.article.AltId;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Evidence;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
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
import org.jspecify.annotations.Nullable;

/** Articles and events to write, made for the tests. */
public final class Stories {
  /** Where the service is reached in tests. */
  public static final URI ADDRESS = URI.create("https://news.example.org/");

  /** When every article of the tests was first published. */
  public static final Instant PUBLISHED = Instant.parse("2026-11-22T09:00:00.123456Z");

  /** When every revision of the tests was published. */
  public static final Instant REVISED = Instant.parse("2026-11-22T10:30:00Z");

  static final ArticleUri URI_OF_FERRY = new ArticleUri("urn:dateline:wire:ferry");

  private Stories() {}

  /** An article with nothing but a title. */
  public static TaggedArticle minimal(String uri, String title) {
    return tagged(
        article(new ArticleUri(uri), Signal.UPDATE, title, null, null, List.of(), null), List.of());
  }

  /** An article with a title and one paragraph. */
  public static TaggedArticle text(String uri, String title, String body) {
    List<Section> sections = List.of(Section.of(SectionKind.BODY, body));
    return tagged(
        article(new ArticleUri(uri), Signal.UPDATE, title, null, null, sections, null), List.of());
  }

  /** An article that has everything an article can have. */
  public static TaggedArticle full(Signal signal) {
    List<Section> sections =
        List.of(
            Section.of(SectionKind.LEAD, "A new ferry links Busan and Fukuoka."),
            new Section(SectionKind.BODY, "The crossing", "It takes three hours.\n\nIt is <fast>."),
            Section.of(SectionKind.CAPTION, "The ferry at its berth."),
            Section.of(SectionKind.PULL_QUOTE, "“It is fast & quiet.”"),
            Section.of(SectionKind.NOTE, "First published in the harbor gazette."),
            Section.of(SectionKind.BODY, "Tickets are on sale."),
            Section.of(SectionKind.BIO, "Mina Oh writes about harbors."),
            new Section(SectionKind.AFFILIATION, "Korea Center", "It studies Korea. Read more"));
    Article article =
        article(
            URI_OF_FERRY,
            signal,
            "Ferry to Fukuoka",
            "https://wire.example.com/ferry?a[]=1",
            "Mina Oh",
            sections,
            Instant.parse("2026-11-21T23:00:00Z"));
    return tagged(
        article,
        List.of(
            tag(TagKind.REGION, "east-asia", "East Asia", Role.FOCUS, 0.914, TagOrigin.RULE),
            tag(TagKind.REGION, "indo-pacific", "Indo-Pacific", Role.FOCUS, 0, TagOrigin.RULE),
            tag(TagKind.COUNTRY, "KR", "South Korea", Role.FOCUS, 1, TagOrigin.RULE),
            tag(TagKind.COUNTRY, "US", "United States", Role.MENTION, 0.2, TagOrigin.RULE),
            tag(TagKind.PROGRAM, "korea-center", "Korea Center", Role.OWN, 1, TagOrigin.EDITOR)));
  }

  static Article article(
      ArticleUri uri,
      Signal signal,
      String title,
      @Nullable String url,
      @Nullable String byline,
      List<Section> sections,
      @Nullable Instant published) {
    boolean rich = url != null;
    return new Article(
        Article.SCHEMA,
        uri,
        rich ? "harbor-wire" : Article.UNKNOWN_SOURCE,
        2,
        new SourceVersion(rich ? "10" : null, null, arrival()),
        signal,
        PubStatus.USABLE,
        null,
        url,
        title,
        byline,
        rich ? "BUSAN, Nov 22" : null,
        rich ? "ferry-open" : null,
        rich ? "en-US" : null,
        published,
        rich ? "Check the fare." : null,
        sections,
        rich ? List.of(new AltId("guid", "ferry-1")) : List.of(),
        rich
            ? List.of(
                new Subject("http://cv.iptc.org/newscodes/mediatopic/20000337", "ferry", "about"),
                new Subject("not a uri", "shipping", null))
            : List.of());
  }

  static Arrival arrival() {
    return new Arrival(PUBLISHED, new ReceiptId(0, 1, 0));
  }

  static TaggedArticle tagged(Article article, List<Tag> tags) {
    return new TaggedArticle(
        TaggedArticle.SCHEMA, article, tags, List.of(), List.of(), "sha256-0123abc");
  }

  private static Tag tag(
      TagKind kind, String id, String name, Role role, double confidence, TagOrigin by) {
    List<Evidence> evidence =
        List.of(new Evidence("/title", 9, 16, "the evidence stays out", "city", 2));
    return new Tag(kind, id, name, role, confidence, by, null, evidence);
  }

  /** An event that brings revision 2. */
  public static FeedEvent event(EventKind kind, EventReason reason) {
    Facets facets = new Facets(Set.of(new FeedId("region/east-asia").value()));
    return new FeedEvent(kind, reason, 2, facets, Facets.NONE, facets);
  }

  /** The ninjs of {@code tagged}, first published. */
  public static byte[] ninjs(TaggedArticle tagged) {
    return ninjs(tagged, event(EventKind.PUBLISH, EventReason.NEW));
  }

  static byte[] ninjs(TaggedArticle tagged, FeedEvent event) {
    return new NinjsWriter().article(tagged, event, PUBLISHED, REVISED, ADDRESS);
  }
}
