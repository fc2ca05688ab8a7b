package news.dateline.bench.parse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.Json;
import news.dateline.bench.Form;
import news.dateline.bench.SyntheticArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms in which one and the same article of about 6 KB is sent. */
public enum Wire implements Form {
  /** ninjs 2.x with an XHTML body. */
  NINJS("application/ninjs+json") {
    @Override
    String written(String uri, String title, String body) {
      ObjectNode item = Json.MAPPER.createObjectNode();
      item.put("uri", uri).put("type", "text").put("version", "1");
      item.put("versioncreated", "2026-11-22T10:00:00Z").put("pubstatus", "usable");
      item.put("language", "en").put("headline", title).put("byline", "By Ada Example");
      item.put("body_xhtml", paragraphs(body));
      item.putArray("subject").addObject().put("name", "transport").put("rel", "about");
      return item.toString();
    }
  },
  /** A page with menus, share buttons, related links and a foot around the story. */
  HTML("text/html") {
    @Override
    String written(String uri, String title, String body) {
      String links = "<li><a href=\"/a\">World</a></li>".repeat(25);
      return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
          + title
          + " | The Bench Gazette</title><link rel=\"canonical\" href=\""
          + ADDRESS
          + uri
          + "\">"
          + "<meta property=\"article:published_time\" content=\"2026-11-22T10:00:00Z\"></head><body>"
          + "<header><nav><ul>"
          + links
          + "</ul></nav></header><main><article><h1>"
          + title
          + "</h1><p class=\"byline\">By Ada Example</p><div class=\"share\"><a href=\"#\">Facebook</a></div>"
          + paragraphs(body)
          + "<aside class=\"related\"><h3>Most read</h3><ul>"
          + links
          + "</ul></aside></article></main><footer><p>© 2026 The Bench Gazette.</p><ul>"
          + links
          + "</ul></footer></body></html>";
    }
  },
  /** RSS 2.0 of one entry with its whole text. */
  RSS("application/rss+xml") {
    @Override
    String written(String uri, String title, String body) {
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
          + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Bench</title>"
          + "<link>https://bench.example.org/</link><item><title>"
          + title
          + "</title><link>"
          + ADDRESS
          + uri
          + "</link><guid>"
          + uri
          + "</guid>"
          + "<pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate><description>In short.</description>"
          + "<content:encoded><![CDATA["
          + paragraphs(body)
          + "]]></content:encoded></item></channel></rss>";
    }
  },
  /** Plain text, the title on a line of its own. */
  TEXT("text/plain") {
    @Override
    String written(String uri, String title, String body) {
      return title + "\n\nBy Ada Example\n\n" + body;
    }
  },
  /** Plain JSON. */
  JSON("application/json") {
    @Override
    String written(String uri, String title, String body) {
      return Json.MAPPER
          .createObjectNode()
          .put("uri", uri)
          .put("language", "en")
          .put("byline", "By Ada Example")
          .put("title", title)
          .put("body", body)
          .toString();
    }
  };

  private static final String ADDRESS = "https://bench.example.org/";

  private final String contentType;

  Wire(String contentType) {
    this.contentType = contentType;
  }

  @Override
  public Map<String, String> headers(SyntheticArticle article) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("content-type", contentType);
    headers.put("source", "bench-wire");
    if (this == TEXT) {
      headers.put("uri", article.uri());
    }
    return headers;
  }

  /** The form named {@code option}; empty when there is none. */
  public static Optional<Wire> of(String option) {
    return Stream.of(values()).filter(wire -> wire.option().equals(option)).findFirst();
  }

  /** What it is called on the command line. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  abstract String written(String uri, String title, String body);

  @Override
  public byte[] bytes(SyntheticArticle article) {
    JsonNode json = Json.MAPPER.readTree(article.json());
    return written(article.uri(), json.path("title").asString(), json.path("body").asString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String paragraphs(String body) {
    return Stream.of(body.split("\n\n", -1))
        .map(paragraph -> "<p>" + paragraph + "</p>")
        .collect(Collectors.joining());
  }
}
