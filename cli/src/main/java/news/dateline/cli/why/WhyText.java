package news.dateline.cli.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** An article's tags, their evidence and the rejected readings, in lines. */
final class WhyText {
  private WhyText() {}

  static List<String> lines(JsonNode why) {
    List<String> lines = new ArrayList<>();
    lines.add(why.path("uri").asString(""));
    String title = why.path("title").asString("");
    if (!title.isEmpty()) {
      lines.add(title);
    }
    why.path("tags").forEach(tag -> add(tag, lines));
    JsonNode rejected = why.path("rejectedReadings");
    if (!rejected.isEmpty()) {
      lines.add("");
      lines.add("not");
      rejected.forEach(reading ->
          lines.add(
              "  %s/%s  \"%s\" in %s: %s"
                  .formatted(
                      reading.path("kind").asString(""),
                      reading.path("id").asString(""),
                      reading.path("evidence").path("text").asString(""),
                      place(reading.path("evidence")),
                      reading.path("reason").asString(""))));
    }
    return lines;
  }

  private static void add(JsonNode tag, List<String> lines) {
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%s/%s  %s  %.2f%s",
            tag.path("kind").asString(""),
            tag.path("id").asString(""),
            tag.path("role").asString(""),
            tag.path("confidence").asDouble(0),
            tag.path("by").asString("rule").equals("editor")
                ? "  by an editor: " + tag.path("note").asString("no note")
                : ""));
    tag.path("evidence")
        .forEach(evidence ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "  %.2f  \"%s\" in %s  (%s)",
                    evidence.path("weight").asDouble(0),
                    evidence.path("text").asString(""),
                    place(evidence),
                    evidence.path("rule").asString(""))));
  }

  private static String place(JsonNode evidence) {
    return "%s, %d to %d"
        .formatted(
            evidence.path("pointer").asString(""),
            evidence.path("start").asInt(0),
            evidence.path("end").asInt(0));
  }
}
