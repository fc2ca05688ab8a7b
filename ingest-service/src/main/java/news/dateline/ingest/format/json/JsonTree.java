package news.dateline.ingest.format.json;

import news.dateline.article.Json;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.parse.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON text (RFC 8259) into a tree of bounded depth and size. */
public final class JsonTree {
  private static final long MAX_TOKENS = 2_000_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int SURFACE_DEPTH = 12;
  private static final int SURFACE_VALUES = 100_000;
  private static final int LONGEST_STRING = 20_000_000;

  private static final JsonMapper MAPPER =
      mapper(
          StreamReadConstraints.builder()
              .maxNestingDepth(Json.MAX_DEPTH)
              .maxStringLength(LONGEST_STRING)
              .maxTokenCount(MAX_TOKENS)
              .build());

  /** What is deeper is passed over without being kept, so it may be much deeper. */
  private static final JsonMapper SURFACE =
      mapper(
          StreamReadConstraints.builder()
              .maxNestingDepth(100_000)
              .maxStringLength(LONGEST_STRING)
              .build());

  private JsonTree() {}

  private static JsonMapper mapper(StreamReadConstraints constraints) {
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /**
   * The tree of {@code text}.
   *
   * @throws Unreadable when it is not JSON, or too deep or too large
   */
  public static JsonNode read(String text) throws Unreadable {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException problem) {
      throw unreadable(problem);
    }
  }

  /**
   * The tree of {@code text} down to a few levels, for a text that is nested more deeply or holds
   * more than any article; every value in it is a string, what is deeper is null.
   *
   * @throws Unreadable when it is not JSON
   */
  public static JsonNode surface(String text) throws Unreadable {
    try (JsonParser parser = surfaceParser(text)) {
      parser.nextToken();
      return new Surface(parser).value(1);
    } catch (JacksonException problem) {
      throw unreadable(problem);
    }
  }

  /** A parser that passes over what is nested more deeply than in any article. */
  static JsonParser surfaceParser(String text) {
    return SURFACE.createParser(text);
  }

  /** Takes values from a parser, as long as there is room. */
  private static final class Surface {
    private final JsonParser parser;
    private int values;

    private Surface(JsonParser parser) {
      this.parser = parser;
    }

    JsonNode value(int depth) {
      JsonToken token = parser.currentToken();
      boolean nests = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
      if (++values > SURFACE_VALUES || (nests && depth > SURFACE_DEPTH)) {
        parser.skipChildren();
        return NODES.nullNode();
      }
      if (token == JsonToken.START_OBJECT) {
        return object(depth);
      }
      if (token == JsonToken.START_ARRAY) {
        return array(depth);
      }
      String text = token == JsonToken.VALUE_NULL ? null : parser.getString();
      return text == null ? NODES.nullNode() : NODES.stringNode(text);
    }

    private JsonNode object(int depth) {
      ObjectNode object = NODES.objectNode();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        JsonNode value = value(depth + 1);
        if (!value.isNull()) {
          object.set(name, value);
        }
      }
      return object;
    }

    private JsonNode array(int depth) {
      ArrayNode array = NODES.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonNode value = value(depth + 1);
        if (!value.isNull()) {
          array.add(value);
        }
      }
      return array;
    }
  }

  /** What is wrong with a JSON text, and where. */
  static Unreadable unreadable(JacksonException problem) {
    TokenStreamLocation location = problem.getLocation();
    String at =
        location == null
            ? ""
            : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    String message = problem.getOriginalMessage();
    if (problem instanceof StreamConstraintsException) {
      return message.contains("depth")
          ? new Unreadable(
              ReasonCode.TOO_DEEP,
              "the JSON is nested more deeply than " + Json.MAX_DEPTH + " levels" + at)
          : new Unreadable(
              ReasonCode.TOO_LARGE, "the JSON holds more than any article: " + message);
    }
    return new Unreadable(ReasonCode.MALFORMED, "not JSON" + at + ": " + message);
  }
}
