package news.dateline.ingest.format.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Json;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.parse.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads the wire form of plain JSON (RFC 8259), field by field. Unknown fields are skipped. */
final class PlainJsonReader {
  private static final Set<String> STRINGS =
      Set.of(
          "uri",
          "url",
          "title",
          "body",
          "html",
          "byline",
          "published",
          "language",
          "source",
          "status",
          "signal",
          "note");

  /** Fields that may be anything but a nested value: what cannot be read is told later. */
  private static final Set<String> SCALARS = Set.of("version", "embargoedUntil");

  /** Fields without which nobody knows which article it is and what becomes of it. */
  private static final Set<String> DECISIVE =
      Set.of("uri", "source", "status", "version", "embargoedUntil");

  PlainJsonArticle read(String text) throws Unreadable {
    try (JsonParser parser = Json.MAPPER.createParser(text)) {
      return read(parser);
    } catch (JacksonException problem) {
      throw JsonTree.unreadable(problem);
    }
  }

  /** The same of a text in which what Dateline does not know is nested too deeply. */
  PlainJsonArticle surface(String text) throws Unreadable {
    try (JsonParser parser = JsonTree.surfaceParser(text)) {
      return read(parser);
    } catch (JacksonException problem) {
      throw JsonTree.unreadable(problem);
    }
  }

  private static PlainJsonArticle read(JsonParser parser) throws Unreadable {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      readToEnd(parser);
      throw new Unreadable(
          ReasonCode.NOT_AN_ARTICLE,
          "the JSON is " + name(first) + ", expected an object with a `title` and a `body`");
    }
    PlainJsonArticle article = fields(parser);
    readToEnd(parser);
    return article;
  }

  private static PlainJsonArticle fields(JsonParser parser) throws Unreadable {
    Map<String, String> fields = new HashMap<>();
    Map<String, Unreadable> faults = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (STRINGS.contains(name) || SCALARS.contains(name)) {
        fields.remove(name);
        faults.remove(name);
        if (!fits(name, value)) {
          faults.put(name, misfit(name, value));
        } else if (value != JsonToken.VALUE_NULL && !parser.getString().isBlank()) {
          fields.put(name, parser.getString());
        }
      }
      parser.skipChildren();
    }
    for (Map.Entry<String, Unreadable> fault : faults.entrySet()) {
      if (DECISIVE.contains(fault.getKey())) {
        throw fault.getValue();
      }
    }
    return new PlainJsonArticle(fields, faults.values().stream().findFirst().orElse(null));
  }

  private static boolean fits(String name, JsonToken value) {
    return value == JsonToken.VALUE_STRING
        || value == JsonToken.VALUE_NULL
        || (SCALARS.contains(name) && isScalar(value));
  }

  private static Unreadable misfit(String name, JsonToken value) {
    String expected = name.equals("version") ? "a string or a number" : "a string";
    return new Unreadable(
        ReasonCode.INVALID_FIELD,
        "field `" + name + "` is " + name(value) + ", expected " + expected);
  }

  private static boolean isScalar(JsonToken value) {
    return value.isNumeric() || value.isBoolean();
  }

  private static void readToEnd(JsonParser parser) throws Unreadable {
    int depth = parser.currentToken() == null ? 0 : startsNesting(parser.currentToken()) ? 1 : 0;
    JsonToken token = parser.nextToken();
    while (token != null) {
      if (depth == 0) {
        TokenStreamLocation location = parser.currentTokenLocation();
        throw new Unreadable(
            ReasonCode.MALFORMED,
            "something follows the end of the JSON at line %d, column %d; expected one article"
                .formatted(location.getLineNr(), location.getColumnNr()));
      }
      depth += startsNesting(token) ? 1 : token.isStructEnd() ? -1 : 0;
      token = parser.nextToken();
    }
  }

  private static boolean startsNesting(JsonToken token) {
    return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
  }

  private static String name(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "an array";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      case null, default -> "nothing";
    };
  }
}
