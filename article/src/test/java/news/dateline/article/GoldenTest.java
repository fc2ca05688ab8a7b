package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.source.Poll;
import news.dateline.source.PollOutcome;
import news.dateline.source.Source;
import news.dateline.source.SourceId;
import news.dateline.taxonomy.AmbiguousName;
import news.dateline.taxonomy.Country;
import news.dateline.taxonomy.DatedName;
import news.dateline.taxonomy.GoldenExample;
import news.dateline.taxonomy.Program;
import news.dateline.taxonomy.Region;
import news.dateline.taxonomy.Sense;
import news.dateline.taxonomy.SourceHome;
import news.dateline.taxonomy.Taxonomy;
import news.dateline.taxonomy.TaxonomyDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What travels on topics is read and written as the golden samples say, whatever becomes of the
 * code.
 */
class GoldenTest {
  static final Article ARTICLE =
      new Article(
          Article.SCHEMA,
          new ArticleUri("urn:dateline:harbor-wire:id:2026-17"),
          "harbor-wire",
          2,
          new SourceVersion(
              "10",
              Instant.parse("2026-11-22T10:00:00.250Z"),
              new Arrival(Instant.parse("2026-11-22T10:00:01Z"), new ReceiptId(3, 1742, 5))),
          Signal.CORRECTION,
          PubStatus.USABLE,
          Instant.parse("2026-11-22T12:00:00Z"),
          "https://wire.example.com/ferry",
          "Ferry to Fukuoka sails again",
          "Mina Oh",
          "BUSAN, Nov 22",
          "ferry-fukuoka",
          "en",
          Instant.parse("2026-11-21T23:00:00Z"),
          "Corrects the time of departure.",
          List.of(
              Section.of(SectionKind.LEAD, "The ferry sails again."),
              new Section(SectionKind.AFFILIATION, "Korea Center", "It studies Korea.")),
          List.of(new AltId("guid", "2026-17")),
          List.of(
              new Subject("http://cv.iptc.org/newscodes/mediatopic/20000565", "ferry", "about")));

  private static final Source SOURCE =
      new Source(
          Source.SCHEMA,
          SourceId.of(URI.create("https://wire.example.com/rss")),
          URI.create("https://wire.example.com/rss"),
          "harbor-wire",
          900,
          false,
          1763805600000L,
          Instant.parse("2026-11-22T10:00:00Z"),
          "anna");

  static Stream<Arguments> records() {
    Evidence evidence = new Evidence("/sections/0/text", 4, 9, "ferry", "country-name", 1.5);
    TaggedArticle tagged =
        new TaggedArticle(
            TaggedArticle.SCHEMA,
            ARTICLE,
            List.of(
                new Tag(
                    TagKind.COUNTRY,
                    "KR",
                    "South Korea",
                    Role.FOCUS,
                    0.875,
                    TagOrigin.EDITOR,
                    "it sails from Busan",
                    List.of(evidence))),
            List.of(new RejectedReading(TagKind.COUNTRY, "GE", evidence, "a US state")),
            List.of(new FeedId("region/indo-pacific"), new FeedId("program/korea-center")),
            "0123456789abcdef");
    Receipt receipt =
        new Receipt(
            Receipt.SCHEMA,
            new ReceiptId(3, 1742, 5),
            Outcome.DUPLICATE,
            null,
            "the same content stands",
            ARTICLE.uri(),
            ARTICLE.id(),
            2,
            "/articles/" + ARTICLE.id(),
            ReceiptId.of(0, 17),
            "mine-1",
            Instant.parse("2026-11-22T10:00:01Z"),
            List.of("published cannot be read"),
            List.of(new Cut("skip-link", 1, "Skip to main content")),
            new ReceiptId(2, 17, 5),
            null);
    Receipt split =
        Receipt.split(ReceiptId.of(3, 1742), 12, "mine-1", Instant.parse("2026-11-22T10:00:01Z"));
    Receipt rejection =
        new Receipt(
            Receipt.SCHEMA,
            ReceiptId.of(0, 0),
            Outcome.REJECTED,
            ReasonCode.INVALID_UTF8,
            "byte 17 is not UTF-8",
            null,
            null,
            null,
            null,
            null,
            null,
            Instant.parse("2026-11-22T10:00:01Z"),
            List.of(),
            List.of());
    return Stream.of(
        Arguments.of("article", Article.class, ARTICLE),
        Arguments.of(
            "article-links",
            ArticleLinks.class,
            new ArticleLinks(
                ArticleLinks.SCHEMA,
                ARTICLE.uri(),
                List.of(new Link(new ArticleUri("urn:dateline:agency:id:77"), 0.98, 0.41)))),
        Arguments.of("receipt", Receipt.class, receipt),
        Arguments.of("receipt-rejected", Receipt.class, rejection),
        Arguments.of("receipt-split", Receipt.class, split),
        Arguments.of("editor-status", EditorStatus.class, editorStatus()),
        Arguments.of("editor-tags", EditorTags.class, editorTags()),
        Arguments.of(
            "replay-request",
            ReplayRequest.class,
            new ReplayRequest(
                ReplayRequest.SCHEMA, "desk-2", Instant.parse("2026-11-22T10:05:00Z"))),
        Arguments.of("tagged-article", TaggedArticle.class, tagged),
        Arguments.of("taxonomy-document", TaxonomyDocument.class, taxonomy()),
        Arguments.of("source", Source.class, SOURCE),
        Arguments.of("poll", Poll.class, poll()));
  }

  private static Poll poll() {
    return new Poll(
        Poll.SCHEMA,
        SOURCE.id(),
        Instant.parse("2026-11-22T10:15:00.250Z"),
        Instant.parse("2026-11-22T10:31:07Z"),
        1763805600000L,
        PollOutcome.FAILED,
        503,
        "the server answers 503",
        2,
        Instant.parse("2026-11-22T10:00:01Z"),
        17,
        12345678901L,
        ReceiptId.of(3, 1742),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "W/\"17\"",
        "Sun, 22 Nov 2026 10:00:00 GMT",
        URI.create("https://wire.example.com/feed.atom"));
  }

  private static EditorStatus editorStatus() {
    return new EditorStatus(
        EditorStatus.SCHEMA,
        ARTICLE.uri(),
        EditorAct.HOLD,
        "the harbor office denies it",
        "desk-2",
        Instant.parse("2026-11-22T10:05:00Z"));
  }

  private static EditorTags editorTags() {
    Instant at = Instant.parse("2026-11-22T10:05:00Z");
    return new EditorTags(
        EditorTags.SCHEMA,
        ARTICLE.uri(),
        List.of(
            new TagEdit(
                TagKind.PROGRAM, "korea-center", Role.OWN, "the center's own", "Mina Oh", at)),
        List.of(new TagEdit(TagKind.REGION, "europe", null, "named in passing", "desk-2", at)));
  }

  private static TaxonomyDocument taxonomy() {
    Taxonomy taxonomy =
        new Taxonomy(
            Taxonomy.SCHEMA,
            List.of(
                new Region(
                    "indo-pacific",
                    "Indo-Pacific",
                    true,
                    List.of("KR"),
                    List.of(),
                    List.of("South China Sea"),
                    List.of("asia-pacific"),
                    0.6)),
            List.of(
                new Country(
                    "KR",
                    "South Korea",
                    List.of("Republic of Korea"),
                    List.of("South Korean"),
                    List.of("Seoul"),
                    List.of("Jeju"),
                    List.of("ROK"),
                    List.of("Busan"),
                    List.of("hanok"),
                    List.of(
                        DatedName.always("Moon Jae-in"),
                        DatedName.of("Ban Ki-moon", null, "2006-12"),
                        DatedName.of("Ban Ki-moon", "2017", null)),
                    List.of(DatedName.of("Ministry of Trade", "1998-03-03", "2001")))),
            List.of(
                new Program(
                    "korea-center",
                    "Korea Center",
                    List.of(DatedName.always("Center for Korean History")),
                    List.of(DatedName.of("Korea Notes", "2012", "2019")),
                    new Program.Topics(List.of("indo-pacific"), List.of("KR")),
                    List.of("korea"),
                    java.time.LocalDate.parse("2025-06-30"),
                    0.4)),
            List.of(new SourceHome("harbor-wire", "KR")),
            List.of("KR"),
            List.of("Bangkok"),
            List.of(
                new AmbiguousName(
                    "Korea", false, List.of(new Sense("KR", null, List.of("Seoul"))))),
            List.of("Korea Town"),
            List.of("Mina"),
            0.5,
            List.of(
                new GoldenExample(
                    "Ferry sails again",
                    "From Busan.",
                    "harbor-wire",
                    java.time.LocalDate.parse("2026-11-21"),
                    List.of("KR"),
                    List.of("indo-pacific"))));
    return TaxonomyDocument.of("schema: 1\n", taxonomy);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void recordIsWrittenAndReadAsItsGoldenSampleSays(String name, Class<?> type, Object expected)
      throws IOException {
    JsonNode golden = Json.MAPPER.readTree(sample(name));
    assertThat(Json.MAPPER.<JsonNode>valueToTree(expected)).isEqualTo(golden);
    assertThat(Json.MAPPER.treeToValue(golden, type)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void unknownFieldsAreTolerated(String name, Class<?> type, Object expected) throws IOException {
    ObjectNode future = (ObjectNode) Json.MAPPER.readTree(sample(name));
    future.put("from-the-future", true);
    assertThat(Json.MAPPER.treeToValue(future, type)).isEqualTo(expected);
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream golden = GoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      return java.util.Objects.requireNonNull(golden, name).readAllBytes();
    }
  }
}
