package news.dateline.cli.tail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.article.EventKind;
import news.dateline.article.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An event in one line: when it came, what it is and why, of which revision, the headline, and the
 * regions and programs that the article is about.
 *
 * @param zone of the times
 */
public record EventLine(ZoneId zone) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final Set<String> EVENTS =
      Arrays.stream(EventKind.values()).map(EventKind::label).collect(Collectors.toSet());
  private static final Set<String> ABOUT = Set.of("focus", "own", "related");
  private static final List<String> KINDS = List.of("region", "program");

  /** The line of {@code event}, which came at {@code time}. */
  public String of(ServerEvent event, Instant time) {
    String start = TIME.format(time.atZone(zone)) + "  " + "%-8s".formatted(event.name()) + "  ";
    JsonNode document = parse(event.data());
    return start + (EVENTS.contains(event.name()) ? story(document) : other(document));
  }

  private static String story(JsonNode ninjs) {
    String revision = "r" + ninjs.path("revision").asString("?");
    String reason = ninjs.path("reason").asString("");
    String title = ninjs.path("title").asString(ninjs.path("uri").asString("?"));
    return "%-4s %-10s %s%s".formatted(revision, reason, title, about(ninjs));
  }

  private static String about(JsonNode ninjs) {
    String feeds =
        ninjs
            .path("subjects")
            .valueStream()
            .filter(subject -> ABOUT.contains(subject.path("rel").asString("")))
            .flatMap(subject -> KINDS.stream().flatMap(kind -> feed(subject, kind).stream()))
            .collect(Collectors.joining(" "));
    return feeds.isEmpty() ? "" : "  [" + feeds + "]";
  }

  private static List<String> feed(JsonNode subject, String kind) {
    String prefix = "urn:dateline:" + kind + ":";
    String uri = subject.path("uri").asString("");
    return uri.startsWith(prefix)
        ? List.of(kind + "/" + uri.substring(prefix.length()))
        : List.of();
  }

  private static String other(JsonNode document) {
    return document.path("reason").asString(document.toString());
  }

  private static JsonNode parse(String data) {
    try {
      return Json.MAPPER.readTree(data);
    } catch (JacksonException notJson) {
      return Json.MAPPER.createObjectNode();
    }
  }
}
