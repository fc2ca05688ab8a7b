package news.dateline.ingest.format.json;

import news.dateline.article.Json;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.parse.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole JSON text (RFC 8259) into a tree of bounded depth and size. */
public final class JsonTree {
  private static final long MAX_TOKENS = 2_000_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Json.MAX_DEPTH)
                          .maxStringLength(20_000_000)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonTree() {}

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
          : new Unreadable(ReasonCode.MALFORMED, message);
    }
    return new Unreadable(ReasonCode.MALFORMED, "not JSON" + at + ": " + message);
  }
}
