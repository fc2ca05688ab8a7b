package news.dateline.ingest.format.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.format.json.JsonTree;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads ninjs 1.x, 2.x and 3.x (IPTC), one item, an array of items, or items in the wrappers of AP
 * ({@code data.item}) and Superdesk ({@code _items}).
 */
public final class Ninjs implements Format {
  private static final Set<String> WRAPPERS =
      Set.of("data", "item", "items", "_items", "ninjs", "newsitem", "newsitems", "content");
  private static final int MAX_WRAPPERS = 4;
  private static final int MAX_ITEMS = 10_000;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/ninjs+json")
        || mediaType.equals("application/vnd.iptc.ninjs+json")
        || mediaType.equals("application/ninjs");
  }

  @Override
  public boolean looksLike(Glance glance) {
    return false;
  }

  @Override
  public List<Manuscript> read(Document document) throws Unreadable {
    return manuscripts(JsonTree.read(document.text()), document.headers());
  }

  @Override
  public List<Manuscript> surface(Document document) throws Unreadable {
    return manuscripts(JsonTree.surface(document.text()), document.headers());
  }

  private static List<Manuscript> manuscripts(JsonNode json, Headers headers) throws Unreadable {
    List<JsonNode> items = new ArrayList<>();
    collect(json, 0, items);
    if (items.isEmpty()) {
      throw new Unreadable(
          ReasonCode.NOT_AN_ARTICLE, "there is no ninjs item in the JSON, expected an object");
    }
    List<Manuscript> manuscripts = new ArrayList<>(items.size());
    for (JsonNode item : items) {
      manuscripts.add(NinjsManuscript.of(new NinjsItem(item), headers));
    }
    return manuscripts;
  }

  private static void collect(JsonNode node, int wrappers, List<JsonNode> items) throws Unreadable {
    if (items.size() > MAX_ITEMS) {
      throw new Unreadable(
          ReasonCode.TOO_LARGE,
          String.format(Locale.ROOT, "there are more than %,d items in it", MAX_ITEMS));
    }
    if (node.isArray() && wrappers <= MAX_WRAPPERS) {
      for (JsonNode item : node) {
        collect(item, wrappers + 1, items);
      }
    } else if (node.isObject()) {
      JsonNode inner = wrapped(node);
      if (inner == null || wrappers >= MAX_WRAPPERS) {
        items.add(node);
      } else {
        collect(inner, wrappers + 1, items);
      }
    }
  }

  /** What is inside a wrapper; null for an item, which has an identity or a text of its own. */
  private static @Nullable JsonNode wrapped(JsonNode object) {
    if (object.has("uri") || object.has("guid") || object.has("headline")) {
      return null;
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isContainer()
          && !field.getValue().isEmpty()
          && WRAPPERS.contains(field.getKey().toLowerCase(Locale.ROOT))) {
        return field.getValue();
      }
    }
    return null;
  }
}
