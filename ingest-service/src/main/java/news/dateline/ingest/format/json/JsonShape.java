package news.dateline.ingest.format.json;

import java.util.Locale;
import java.util.Set;
import news.dateline.article.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Which of the JSON formats a text is in. Its outermost names are asked in their order, and the
 * first that only one format has decides.
 */
public enum JsonShape {
  /** ninjs, or an agency's wrapper around it. */
  NINJS,
  /** JSON Feed. */
  FEED,
  /** Dateline's own small format, and everything else. */
  PLAIN;

  private static final Set<String> NINJS_NAMES =
      Set.of(
          "$standard",
          "standard",
          "guid",
          "versioncreated",
          "firstcreated",
          "contentcreated",
          "pubstatus",
          "headline",
          "headlines",
          "bodies",
          "descriptions",
          "altids",
          "slugline",
          "embargoed",
          "renditions",
          "associations",
          "mimetype",
          "representationtype",
          "urgency",
          "copyrightholder",
          "copyrightnotice",
          "usageterms",
          "ednote",
          "located",
          "by",
          "type",
          "subject",
          "subjects",
          "place",
          "places",
          "infosource",
          "infosources",
          "profile",
          "data",
          "item");
  private static final Set<String> PLAIN_NAMES =
      Set.of("body", "html", "status", "published", "note");
  private static final String FEED_VERSION = "https://jsonfeed.org/version/";

  /** The shape of {@code text}; plain where it is no JSON at all. */
  public static JsonShape of(String text) {
    try (JsonParser parser = Json.MAPPER.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        first = parser.nextToken();
      }
      return first == JsonToken.START_OBJECT ? shape(parser) : PLAIN;
    } catch (JacksonException noJson) {
      return PLAIN;
    }
  }

  private static JsonShape shape(JsonParser parser) {
    boolean items = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName().toLowerCase(Locale.ROOT);
      JsonToken value = parser.nextToken();
      if (name.equals("version")
          && value == JsonToken.VALUE_STRING
          && parser.getString().startsWith(FEED_VERSION)) {
        return FEED;
      }
      if (NINJS_NAMES.contains(name)
          || name.startsWith("headline_")
          || name.startsWith("body_")
          || name.startsWith("description_")) {
        return NINJS;
      }
      if (PLAIN_NAMES.contains(name)) {
        return PLAIN;
      }
      items |= value == JsonToken.START_ARRAY && name.equals("items");
      parser.skipChildren();
    }
    return items ? FEED : PLAIN;
  }
}
