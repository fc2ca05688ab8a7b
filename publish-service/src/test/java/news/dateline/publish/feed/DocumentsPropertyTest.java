package news.dateline.publish.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedId;
import news.dateline.article.Json;
import news.dateline.publish.markup.CanonicalUri;
import news.dateline.publish.ninjs.Stories;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** What holds of documents whatever articles say: the rules that validators check. */
class DocumentsPropertyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");
  private static final String URI_CHARACTERS =
      "[a-zA-Z][0-9a-zA-Z+\\-.]*:(//)?[0-9a-zA-Z;/?:@&=+$.\\-_!~*'()%,#]+";
  private static final Set<String> SCHEMES = Set.of("http", "https", "urn", "tag", "mailto");
  private static final List<FeedWriter> WRITERS =
      List.of(FeedWriter.atom(), FeedWriter.rss(), FeedWriter.json(), FeedWriter.ninjs());
  private static final String RFC_822 =
      "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT";

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void rssKeepsTheRulesOfItsValidator(@ForAll("items") List<FeedItem> items) throws Exception {
    byte[] bytes = FeedWriter.rss().write(document(items, "rss"));
    Document xml = parse(bytes);
    Set<String> guids = new HashSet<>();
    for (Element item : elements(xml, "item")) {
      assertThat(text(item, "title")).isNotBlank().doesNotContainPattern("</\\w+>");
      assertThat(text(item, "description")).isNotEmpty();
      assertThat(text(item, "pubDate")).matches(RFC_822);
      assertThat(text(item, "link")).matches(URI_CHARACTERS);
      assertThat(guids.add(text(item, "guid"))).isTrue();
      assertThat(text(item, "guid")).matches(URI_CHARACTERS);
      assertThat(SCHEMES).contains(text(item, "guid").replaceAll(":.*", ""));
    }
    assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("&amp;", "&lt;");
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void atomKeepsTheRulesOfItsValidator(@ForAll("items") List<FeedItem> items) throws Exception {
    Document xml = parse(FeedWriter.atom().write(document(items, "atom")));
    Set<String> updated = new HashSet<>();
    for (Element entry : elements(xml, "entry")) {
      assertThat(text(entry, "title")).isNotBlank().doesNotContainPattern("</\\w+>");
      assertThat(text(entry, "summary")).isNotBlank().doesNotContainPattern("</\\w+>");
      assertThat(text(entry, "id")).matches(URI_CHARACTERS).matches(CanonicalUri::is);
      assertThat(updated.add(text(entry, "updated"))).isTrue();
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void jsonFeedKeepsTheRulesOfItsSchema(@ForAll("items") List<FeedItem> items) {
    JsonNode feed = Json.MAPPER.readTree(FeedWriter.json().write(document(items, "json")));
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").asString()).isNotEmpty();
    assertThat(feed.propertyNames())
        .allMatch(name ->
            name.matches(
                "version|title|home_page_url|feed_url|next_url|authors|hubs|items|_dateline"));
    for (JsonNode item : feed.get("items")) {
      assertThat(item.get("id").isString()).isTrue();
      assertThat(item.has("content_html") || item.has("content_text")).isTrue();
      assertThat(Instant.parse(item.get("date_published").asString()))
          .isBefore(NOW.plusSeconds(60));
      assertThat(item.propertyNames())
          .allMatch(name ->
              name.matches(
                  "id|url|title|content_html|content_text|summary|date_published|date_modified|authors|tags|language"));
    }
  }

  @Test
  void aFeedInWhichNothingHappenedHasNoDateThatNobodyBelieves() throws Exception {
    FeedDocument empty = document(List.of(), "atom", Optional.empty());

    Document atom = parse(FeedWriter.atom().write(empty));
    assertThat(Instant.parse(text(atom.getDocumentElement(), "updated")))
        .isBetween(Instant.parse("1990-01-01T00:00:00Z"), NOW);
    assertThat(elements(parse(FeedWriter.rss().write(empty)), "lastBuildDate")).isEmpty();
    for (FeedWriter writer : WRITERS) {
      byte[] bytes = writer.write(empty);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("1970");
      assertThat(writer.write(empty)).isEqualTo(bytes);
    }
  }

  @Test
  void aDocumentHasAsManyEntriesAsItIsGiven() throws Exception {
    List<FeedItem> items =
        IntStream.range(0, 200)
            .mapToObj(number -> Stories.text("urn:x:" + number, "Story " + number, "Text."))
            .map(story -> (FeedItem) FeedItem.Published.of(Stories.ninjs(story), NOW))
            .toList();

    Document atom = parse(FeedWriter.atom().write(document(items, "atom")));
    assertThat(elements(atom, "entry")).hasSize(200);
    assertThat(elements(atom, "entry").stream().map(entry -> text(entry, "updated")))
        .doesNotHaveDuplicates();
    Document rss = parse(FeedWriter.rss().write(document(items, "rss")));
    assertThat(elements(rss, "guid").stream().map(Element::getTextContent))
        .doesNotHaveDuplicates()
        .hasSize(200);
    for (FeedWriter writer : List.of(FeedWriter.json(), FeedWriter.ninjs())) {
      byte[] bytes = writer.write(document(items, writer.extension()));
      assertThat(Json.MAPPER.readTree(bytes).get("items")).hasSize(200);
    }
  }

  private static FeedDocument document(List<FeedItem> items, String form) {
    return document(items, form, Optional.of(NOW));
  }

  private static FeedDocument document(
      List<FeedItem> items, String form, Optional<Instant> updated) {
    URI self = URI.create("https://news.example.org/feeds/all." + form);
    URI other = URI.create(self + "?before=5-a");
    return new FeedDocument(
        new FeedMeta(
            FeedId.ALL,
            "All",
            updated,
            self,
            Stories.ADDRESS,
            null,
            Stories.ADDRESS,
            new PageLinks(self, null, other, other)),
        items);
  }

  private static Document parse(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static List<Element> elements(Document xml, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList found = xml.getElementsByTagNameNS("*", name);
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  @Provide
  Arbitrary<List<FeedItem>> items() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(40),
            Arbitraries.of(
                "</b>",
                "<script>alert(1)</script>",
                "]]>",
                "&amp;",
                "&#60;",
                "\uFFFD",
                "🙂",
                "مرحبا",
                ""),
            Arbitraries.strings()
                .withChars("ab &<>/!\"']\n\r\t\0\uD83D\uDE00\u0627\uFFFE")
                .ofMaxLength(40));
    Arbitrary<String> uris =
        Arbitraries.oneOf(
                Arbitraries.strings()
                    .alpha()
                    .ofMinLength(1)
                    .ofMaxLength(8)
                    .map(text -> "urn:" + text + ":1"),
                Arbitraries.strings()
                    .withCharRange('!', '~')
                    .ofMaxLength(20)
                    .map(text -> "http://example.org/" + text),
                Arbitraries.strings()
                    .withChars("abc:/@%é")
                    .ofMaxLength(20)
                    .map(text -> "x-news:" + text),
                Arbitraries.of(
                    "http://example.org",
                    "HTTP://Example.org/a",
                    "urn:x:%c3%a9",
                    "tag:example.org,2026:1",
                    "urn:uuid:nonsense",
                    "urn:x:1",
                    "mailto:a@b"))
            .filter(ArticleUri::isAbsolute);
    return Combinators.combine(uris, texts, texts)
        .as((uri, title, body) ->
            (FeedItem) FeedItem.Published.of(Stories.ninjs(Stories.text(uri, title, body)), NOW))
        .list()
        .uniqueElements(item -> ((FeedItem.Published) item).story().uri())
        .ofMaxSize(10);
  }
}
