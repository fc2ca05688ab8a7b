package news.dateline.cli.tags;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.Json;
import tools.jackson.databind.JsonNode;

/** What editors say of an article's tags, and what one of them says now. */
final class Edits {
  private final Map<String, Map<String, String>> added = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> removed = new LinkedHashMap<>();

  private Edits() {}

  /** What {@code said} says, as publish-service tells it. */
  static Edits of(JsonNode said) {
    Edits edits = new Edits();
    for (JsonNode edit : said.path("added")) {
      edits.added.put(tag(edit), entry(tag(edit), edit.path("role").asString(""), note(edit)));
    }
    for (JsonNode edit : said.path("removed")) {
      edits.removed.put(tag(edit), entry(tag(edit), "", note(edit)));
    }
    return edits;
  }

  void lift(String tag) {
    added.remove(tag);
    removed.remove(tag);
  }

  /** Adds {@code tag}, which may end in a colon and a role. */
  void add(String tag, String note) {
    String name = name(tag);
    String role = name.length() == tag.length() ? "" : tag.substring(name.length() + 1);
    lift(name);
    added.put(name, entry(name, role, note));
  }

  /** {@code tag} without the colon and the role in which it may end. */
  static String name(String tag) {
    int colon = tag.lastIndexOf(':');
    return colon < 0 ? tag : tag.substring(0, colon);
  }

  void remove(String tag, String note) {
    lift(tag);
    removed.put(tag, entry(tag, "", note));
  }

  /** The body of the request that says all of it. */
  byte[] body(String editor) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("add", List.copyOf(added.values()));
    body.put("remove", List.copyOf(removed.values()));
    body.put("editor", editor);
    return Json.MAPPER.writeValueAsBytes(body);
  }

  private static Map<String, String> entry(String tag, String role, String note) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("tag", tag);
    entry.put("role", role);
    entry.put("note", note);
    return entry;
  }

  private static String tag(JsonNode edit) {
    return edit.path("kind").asString("") + "/" + edit.path("id").asString("");
  }

  private static String note(JsonNode edit) {
    return edit.path("note").asString("");
  }
}
