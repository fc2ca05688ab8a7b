package news.dateline.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import news.dateline.article.ReasonCode;
import news.dateline.article.Subject;
import news.dateline.ingest.format.body.BodyText;
import news.dateline.ingest.format.json.JsonTree;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
public final class JsonFeed implements Format {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/feed+json") || mediaType.equals("application/x-json-feed");
  }

  @Override
  public boolean looksLike(Glance glance) {
    return false;
  }

  @Override
  public boolean isCollection() {
    return true;
  }

  @Override
  public List<Manuscript> read(Document document) throws Unreadable {
    JsonNode feed = JsonTree.read(document.text());
    JsonNode items = feed.path("items");
    if (!items.isArray()) {
      throw new Unreadable(
          ReasonCode.NOT_AN_ARTICLE, "the JSON feed has no `items`, expected an array of them");
    }
    FeedDesk.bound(items.size());
    List<FeedEntry> entries = new ArrayList<>(items.size());
    for (JsonNode item : items) {
      if (item.isObject()) {
        entries.add(entry(item));
      }
    }
    String home = text(feed, "home_page_url");
    return new FeedDesk(
            home == null ? text(feed, "feed_url") : home, text(feed, "language"), authors(feed))
        .manuscripts(entries, document.headers());
  }

  private static FeedEntry entry(JsonNode item) {
    String url = text(item, "url");
    String html = text(item, "content_html");
    BodyText text = BodyText.of(html, true);
    text = text == null ? BodyText.of(text(item, "content_text"), false) : text;
    text = text == null ? BodyText.of(text(item, "summary"), false) : text;
    String id = text(item, "id");
    String address = id != null && EntryLink.isWeb(id) ? id : text(item, "external_url");
    return new FeedEntry(
        id,
        url == null ? address : url,
        BodyText.plain(text(item, "title")),
        text,
        authors(item),
        text(item, "date_published"),
        text(item, "date_modified"),
        text(item, "language"),
        null,
        null,
        tags(item),
        null);
  }

  /** {@code authors} of 1.1, else {@code author} of 1.0. */
  private static @Nullable String authors(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : node.path("authors")) {
      String name = text(author, "name");
      if (name != null) {
        names.add(name);
      }
    }
    return names.isEmpty() ? text(node.path("author"), "name") : String.join(", ", names);
  }

  private static List<Subject> tags(JsonNode item) {
    List<Subject> tags = new ArrayList<>();
    for (JsonNode tag : item.path("tags")) {
      if (tag.isString() && !tag.asString().isBlank()) {
        tags.add(new Subject(null, tag.asString().strip(), null));
      }
    }
    return tags;
  }

  /** An id may be a number in the wild. */
  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
    return text.isEmpty() ? null : text;
  }
}
