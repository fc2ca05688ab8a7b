package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import news.dateline.article.Json;
import news.dateline.article.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** Readers go from page to page by the links alone, and these lead where the public can go. */
class PagesIT {
  private static final int ARTICLES = 11;
  private static final int ON_A_PAGE = 3;
  private static final String PUBLIC = "https://news.example.org/wire";
  private static final List<String> FORMS = List.of("atom", "rss", "json", "ninjs");

  /** Names of vocabularies and standards that look like addresses, and lead to nobody's server. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "https?://(?!www\\.w3\\.org/|purl\\.org/|www\\.rssboard\\.org/|jsonfeed\\.org/|schema\\.org"
              + "|cv\\.iptc\\.org/|(?:www\\.)?iptc\\.org/|news\\.example\\.org/wire/)[^\"<>\\s]*");

  private static Pipeline pipeline;
  private static Receipt receipt;

  /** What a page says: the names of its articles, and links by what they lead to. */
  private record Seen(List<String> ids, Map<String, String> links) {}

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    Map<String, String> settings =
        Map.of(
            "DATELINE_PUBLIC_ADDRESS", PUBLIC, "DATELINE_FEED_ENTRIES", String.valueOf(ON_A_PAGE));
    pipeline = Pipeline.start(PagesIT.class, directory, settings);
    for (int number = 0; number < ARTICLES; number++) {
      receipt = post(number);
    }
    pipeline.await(
        "/articles?limit=0", response -> response.body().contains("\"total\":" + ARTICLES));
  }

  private static Receipt post(int number) {
    String story =
        """
        {"uri":"urn:wire:pier-%d","version":"1","title":"Pier %d opens",\
        "body":"BUSAN, South Korea. Pier %d opened.","language":"en","source":"harbor"}\
        """
            .formatted(number, number, number);
    return pipeline.post(story, Map.of("Content-Type", "application/json"));
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss", "json", "ninjs"})
  void byNextEveryArticleIsSeenOnceAndByPreviousOnceMore(String form) throws Exception {
    String newest = "/feeds/all." + form;
    List<Seen> there = walk(newest, "next", form);
    List<String> ids = there.stream().flatMap(page -> page.ids().stream()).toList();
    assertThat(ids).containsExactlyElementsOf(newestFirst());
    assertThat(there).hasSize((ARTICLES + ON_A_PAGE - 1) / ON_A_PAGE);

    List<Seen> back = walk(local(there.getFirst().links().get("last")), "previous", form);
    assertThat(back.stream().flatMap(page -> page.ids().stream()))
        .containsExactlyInAnyOrderElementsOf(newestFirst());
    assertThat(back.getFirst().links()).doesNotContainKey("next");
    assertThat(local(there.getLast().links().get("first"))).isEqualTo(newest);
  }

  private static List<String> newestFirst() {
    return IntStream.range(0, ARTICLES)
        .mapToObj(number -> "urn:wire:pier-" + (ARTICLES - 1 - number))
        .toList();
  }

  private static List<Seen> walk(String from, String rel, String form) throws Exception {
    List<Seen> pages = new ArrayList<>();
    Optional<String> path = Optional.of(from);
    while (path.isPresent() && pages.size() <= ARTICLES) {
      Seen page = read(get(path.get()), form);
      pages.add(page);
      path = Optional.ofNullable(page.links().get(rel)).map(PagesIT::local);
    }
    return pages;
  }

  @Test
  void bySearchEveryArticleIsSeenOnce() {
    List<String> ids = new ArrayList<>();
    Optional<String> path = Optional.of("/articles?q=pier&limit=4");
    while (path.isPresent() && ids.size() <= ARTICLES) {
      JsonNode page = Json.MAPPER.readTree(get(path.get()));
      page.get("articles").forEach(article -> ids.add(article.get("uri").asString()));
      path = Optional.ofNullable(page.get("next")).map(next -> local(next.asString()));
    }
    assertThat(ids).containsExactlyInAnyOrderElementsOf(newestFirst());
  }

  @Test
  void allAddressesBeginWithThePublicOne() {
    List<String> texts = new ArrayList<>();
    FORMS.forEach(form -> texts.add(get("/feeds/all." + form)));
    texts.add(get("/feeds"));
    texts.add(get("/articles?q=pier&limit=2"));
    texts.add(get(receipt.address() + "/why"));
    for (String type : List.of("application/json", "application/ld+json", "text/html")) {
      texts.add(get(receipt.address(), "Accept", type));
    }
    for (String text : texts) {
      assertThat(text).doesNotContain(pipeline.publishAddress().getAuthority());
      assertThat(FOREIGN.matcher(text).results().map(found -> found.group())).as(text).isEmpty();
    }
    assertThat(texts).filteredOn(text -> text.contains(PUBLIC + "/")).hasSizeGreaterThan(6);
  }

  /** The same at the address that a proxy in front would ask. */
  private static String local(String address) {
    assertThat(address).startsWith(PUBLIC + "/");
    return address.substring(PUBLIC.length());
  }

  private static String get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(pipeline.publishAddress() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response = pipeline.send(request.build());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static Seen read(String text, String form) throws Exception {
    return switch (form) {
      case "atom" -> xml(text, "id", "entry");
      case "rss" -> xml(text, "guid", "item");
      case "json" -> json(Json.MAPPER.readTree(text));
      default -> ninjs(Json.MAPPER.readTree(text));
    };
  }

  private static Seen xml(String text, String id, String entry) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> ids = new ArrayList<>();
    for (Element element : elements(document, id)) {
      if (element.getParentNode().getLocalName().equals(entry)) {
        ids.add(element.getTextContent());
      }
    }
    Map<String, String> links = new HashMap<>();
    for (Element link : elements(document, "link")) {
      if (link.hasAttribute("rel") && !link.getParentNode().getLocalName().equals(entry)) {
        links.put(link.getAttribute("rel"), link.getAttribute("href"));
      }
    }
    return new Seen(ids, links);
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(index -> (Element) found.item(index))
        .toList();
  }

  private static Seen json(JsonNode feed) {
    Map<String, String> links = new HashMap<>();
    put(links, "next", feed.get("next_url"));
    for (String rel : List.of("previous", "first", "last")) {
      put(links, rel, feed.get("_dateline").get(rel));
    }
    return new Seen(texts(feed, "id"), links);
  }

  private static Seen ninjs(JsonNode feed) {
    Map<String, String> links = new HashMap<>();
    feed.get("links").properties().forEach(link -> put(links, link.getKey(), link.getValue()));
    return new Seen(texts(feed, "uri"), links);
  }

  private static void put(Map<String, String> links, String rel, JsonNode address) {
    if (address != null) {
      links.put(rel, address.asString());
    }
  }

  private static List<String> texts(JsonNode feed, String name) {
    List<String> texts = new ArrayList<>();
    feed.get("items").forEach(item -> texts.add(item.get(name).asString()));
    return texts;
  }
}
