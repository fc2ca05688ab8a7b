package news.dateline.bench.parse;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.Json;
import news.dateline.bench.SyntheticArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms in which one and the same article of about 6 KB is sent. */
public enum Wire {
  /** ninjs 2.x with an XHTML body. */
  NINJS("application/ninjs+json") {
    @Override
    String written(String title, String body) {
      ObjectNode item = Json.MAPPER.createObjectNode();
      item.put("uri", "urn:dateline-bench:ninjs").put("type", "text").put("version", "1");
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
    String written(String title, String body) {
      String links = "<li><a href=\"/a\">World</a></li>".repeat(25);
      return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
          + title
          + " | The Bench Gazette</title><link rel=\"canonical\" href=\"https://bench.example.org/a\">"
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
  RSS_ENTRY("application/rss+xml") {
    @Override
    String written(String title, String body) {
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
          + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Bench</title>"
          + "<link>https://bench.example.org/</link><item><title>"
          + title
          + "</title><link>https://bench.example.org/a</link><guid>bench-1</guid>"
          + "<pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate><description>In short.</description>"
          + "<content:encoded><![CDATA["
          + paragraphs(body)
          + "]]></content:encoded></item></channel></rss>";
    }
  },
  /** Plain text, the title on a line of its own. */
  TEXT("text/plain") {
    @Override
    String written(String title, String body) {
      return title + "\n\nBy Ada Example\n\n" + body;
    }
  },
  /** Plain JSON. */
  PLAIN_JSON("application/json") {
    @Override
    String written(String title, String body) {
      return Json.MAPPER
          .createObjectNode()
          .put("uri", "urn:dateline-bench:plain")
          .put("byline", "By Ada Example")
          .put("title", title)
          .put("body", body)
          .toString();
    }
  };

  private final String contentType;

  Wire(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  abstract String written(String title, String body);

  /** The article as it is sent. */
  byte[] bytes() {
    JsonNode article = Json.MAPPER.readTree(new SyntheticArticle(1).json());
    return written(article.path("title").asString(), article.path("body").asString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String paragraphs(String body) {
    return Stream.of(body.split("\n\n", -1))
        .map(paragraph -> "<p>" + paragraph + "</p>")
        .collect(Collectors.joining());
  }
}
