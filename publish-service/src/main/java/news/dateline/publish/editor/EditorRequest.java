package news.dateline.publish.editor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.article.EditorAct;
import news.dateline.article.EditorStatus;
import news.dateline.article.Json;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code PUT /articles/{id}/status}.
 *
 * @param act what the editor does
 * @param reason why; may be empty
 * @param editor who, as the body says; may be empty
 */
record EditorRequest(EditorAct act, String reason, String editor) {
  private static final String ACTS =
      Arrays.stream(EditorAct.values()).map(EditorAct::label).collect(Collectors.joining(", "));

  /**
   * Reads it.
   *
   * @throws ProblemException with status 400 that says what was wrong and what was expected
   */
  static EditorRequest read(byte[] body) {
    JsonNode json;
    try {
      json = Json.MAPPER.readTree(body);
    } catch (JacksonException malformed) {
      throw problem("The body is no JSON: " + malformed.getOriginalMessage() + ".");
    }
    if (!json.isObject()) {
      throw problem("The body is no JSON object; expected {\"act\": \"kill\", \"reason\": …}.");
    }
    return new EditorRequest(
        act(json),
        text(json, "reason", EditorStatus.MAX_REASON),
        text(json, "editor", EditorStatus.MAX_EDITOR));
  }

  private static EditorAct act(JsonNode json) {
    String name = text(json, json.has("act") ? "act" : "status", 100);
    return Optional.of(name)
        .flatMap(label ->
            Arrays.stream(EditorAct.values()).filter(act -> act.label().equals(label)).findFirst())
        .orElseThrow(() ->
            problem(
                name.isEmpty()
                    ? "There is no `act`; expected one of " + ACTS + "."
                    : "`act` is '" + name + "', expected one of " + ACTS + "."));
  }

  private static String text(JsonNode json, String name, int longest) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw problem("`" + name + "` is no string.");
    }
    String text = value.asString().strip();
    if (text.length() > longest) {
      throw problem(
          "`" + name + "` has " + text.length() + " characters, expected at most " + longest + ".");
    }
    return text;
  }

  private static ProblemException problem(String detail) {
    return new ProblemException(
        new Problem(400, "bad-status", "The editor's word cannot be read", detail));
  }
}
