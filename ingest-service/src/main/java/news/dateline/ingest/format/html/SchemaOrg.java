package news.dateline.ingest.format.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import news.dateline.article.Json;
import news.dateline.ingest.format.body.HtmlTree;
import news.dateline.ingest.parse.Unreadable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself as schema.org JSON-LD (https://schema.org/NewsArticle).
 *
 * @param article the object that describes an article, or a missing node
 */
record SchemaOrg(JsonNode article) {
  private static final int MOST_NODES = 2_000;
  private static final JsonMapper MAPPER =
      Json.MAPPER
          .rebuild()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "Report",
          "OpinionNewsArticle",
          "AnalysisNewsArticle",
          "ReportageNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "LiveBlogPosting",
          "TechArticle",
          "ScholarlyArticle",
          "SocialMediaPosting",
          "Review",
          "PressRelease",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "MedicalScholarlyArticle",
          "MedicalWebPage");

  /** The first description of an article on the page. */
  static SchemaOrg of(Document page) {
    JsonNode found = MAPPER.missingNode();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").contains("ld+json")) {
        JsonNode article = article(script.data());
        if (article != null
            && (found.isMissingNode()
                || (article.has("articleBody") && !found.has("articleBody")))) {
          found = article;
        }
      }
    }
    return new SchemaOrg(found);
  }

  private static @Nullable JsonNode article(String json) {
    try {
      String bare = json.strip();
      if (bare.startsWith("<!--") || bare.startsWith("//")) {
        int open = bare.indexOf('{');
        int close = bare.lastIndexOf('}');
        bare = open >= 0 && close > open ? bare.substring(open, close + 1) : "";
      }
      return bare.isEmpty() ? null : search(MAPPER.readTree(bare));
    } catch (JacksonException broken) {
      // Pages carry broken JSON-LD; what the page shows is enough.
      return null;
    }
  }

  private static @Nullable JsonNode search(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return node;
      }
      if (node.isArray() || node.isObject()) {
        node.forEach(child -> {
          if (child.isContainer()) {
            open.add(child);
          }
        });
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    String name = type.isString() ? type.stringValue() : "";
    return ARTICLES.contains(name.substring(name.lastIndexOf('/') + 1));
  }

  /** A field that is text, without markup, or null. */
  @Nullable String text(String field) {
    JsonNode value = article.path(field);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
  }

  /** The text of the article, without markup; empty where it is not told, or told beyond bounds. */
  String body() {
    String body = text("articleBody");
    if (body == null) {
      return "";
    }
    try {
      return body.indexOf('<') >= 0 || body.indexOf("&") >= 0
          ? HtmlTree.of(body, WebPage.MAX_DEPTH).text()
          : body;
    } catch (Unreadable beyondBounds) {
      // What the page shows is enough.
      return "";
    }
  }

  /** The names of its authors, or null. */
  @Nullable String authors() {
    StringBuilder names = new StringBuilder();
    JsonNode author = article.path("author");
    if (author.isArray()) {
      author.forEach(one -> name(names, one));
    } else {
      name(names, author);
    }
    return names.isEmpty() ? null : names.toString();
  }

  private static void name(StringBuilder names, JsonNode author) {
    JsonNode name = author.isObject() ? author.path("name") : author;
    if (name.isArray() && name.size() > 0) {
      name = name.get(0);
    }
    if (name.isString()
        && !name.stringValue().isBlank()
        && !name.stringValue().startsWith("http")) {
      names.append(names.isEmpty() ? "" : ", ").append(name.stringValue().strip());
    }
  }
}
