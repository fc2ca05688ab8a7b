package news.dateline.publish.page;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.article.Json;
import news.dateline.article.TagKind;
import news.dateline.publish.ninjs.Addresses;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.Urns;
import org.jspecify.annotations.Nullable;

/** An article as schema.org {@code NewsArticle} in JSON-LD 1.1. */
public final class NewsArticle {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/ld+json";

  private NewsArticle() {}

  /**
   * The document.
   *
   * @param updated when the article last changed
   * @param same the articles with the same story
   * @param publicAddress where the publish service is reached
   */
  public static byte[] of(Ninjs story, Instant updated, List<SameStory> same, URI publicAddress) {
    Map<String, Object> article = new LinkedHashMap<>();
    String here = Addresses.article(publicAddress, story.id()).toString();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("@id", here);
    article.put("identifier", story.uri().value());
    article.put("url", Objects.requireNonNullElse(story.url(), here));
    article.put("mainEntityOfPage", same.isEmpty() ? here : page(here, same));
    put(article, "headline", story.title());
    put(article, "description", story.summary());
    put(article, "articleBody", story.text());
    put(article, "inLanguage", story.language());
    article.put("datePublished", story.published(updated).toString());
    article.put("dateModified", updated.toString());
    article.put("version", story.version());
    if (story.by() != null) {
      article.put("author", thing("Person", story.by(), null));
    }
    if (story.source() != null) {
      article.put("sourceOrganization", thing("NewsMediaOrganization", story.source(), null));
    }
    List<Map<String, Object>> about = things(story, true);
    List<Map<String, Object>> mentions = things(story, false);
    put(article, "about", about.isEmpty() ? null : about);
    put(article, "mentions", mentions.isEmpty() ? null : mentions);
    return Json.MAPPER.writeValueAsBytes(article);
  }

  /** The page that the article is on, and where else the story is. */
  private static Map<String, Object> page(String here, List<SameStory> same) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@type", "WebPage");
    page.put("@id", here);
    page.put("relatedLink", same.stream().map(story -> story.address().toString()).toList());
    return page;
  }

  private static List<Map<String, Object>> things(Ninjs story, boolean about) {
    return story.subjects().stream()
        .filter(subject -> subject.uri() != null && subject.name() != null)
        .filter(subject -> about != "mention".equals(subject.rel()))
        .filter(subject -> !"signal".equals(subject.rel()))
        .map(subject -> thing(type(subject), Objects.requireNonNull(subject.name()), subject.uri()))
        .toList();
  }

  private static String type(Ninjs.Subject subject) {
    String uri = Objects.requireNonNullElse(subject.uri(), "");
    if (uri.startsWith(Urns.scheme(TagKind.COUNTRY) + ":")) {
      return "Country";
    }
    if (uri.startsWith(Urns.scheme(TagKind.REGION) + ":")) {
      return "Place";
    }
    return uri.startsWith(Urns.scheme(TagKind.PROGRAM) + ":") ? "ResearchOrganization" : "Thing";
  }

  private static Map<String, Object> thing(String type, String name, @Nullable String id) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    put(thing, "@id", id);
    thing.put("name", name);
    return thing;
  }

  private static void put(Map<String, Object> object, String name, @Nullable Object value) {
    if (value != null) {
      object.put(name, value);
    }
  }
}
