package news.dateline.cli.sources;

import tools.jackson.databind.JsonNode;

/** A source in one line for people. */
final class SourceLine {
  private static final int MINUTE = 60;

  private SourceLine() {}

  static String of(JsonNode source) {
    JsonNode poll = source.path("poll");
    StringBuilder line =
        new StringBuilder(
            "%s  %-7s  %s  %s  every %s"
                .formatted(
                    source.path("id").asString(""),
                    source.path("state").asString(""),
                    source.path("source").asString(""),
                    source.path("url").asString(""),
                    interval(source.path("intervalSeconds").asInt(0))));
    if (poll.isObject()) {
      line.append(", polled ").append(poll.path("lastPolled").asString(""));
      line.append(", ").append(poll.path("documents").asInt(0)).append(" documents");
    }
    if (poll.has("problem")) {
      line.append(": ").append(poll.path("problem").asString(""));
    }
    if (poll.has("movedTo")) {
      line.append(", is at ").append(poll.path("movedTo").asString("")).append(" now");
    }
    return line.toString();
  }

  private static String interval(int seconds) {
    return seconds % MINUTE == 0 ? seconds / MINUTE + "m" : seconds + "s";
  }
}
