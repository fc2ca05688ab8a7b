package news.dateline.ingest.http;

import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.dateline.article.Json;
import news.dateline.ingest.fetch.WebAddress;
import news.dateline.runtime.http.BoundedBody;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.source.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wants of a source, as JSON; everything may be absent.
 *
 * @param url the address
 * @param source in whose name its articles come
 * @param intervalSeconds how often it is polled
 * @param paused whether it is paused
 */
record SourceRequest(
    @Nullable URI url,
    @Nullable String source,
    @Nullable Integer intervalSeconds,
    @Nullable Boolean paused) {
  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_NAME = 200;
  private static final Set<String> OF_NEW = Set.of("url", "source", "intervalSeconds");
  private static final Set<String> OF_CHANGE = Set.of("source", "intervalSeconds", "paused");

  /**
   * A source to add.
   *
   * @throws ProblemException naming what was wrong and what was expected
   */
  static SourceRequest toAdd(ServerRequest request) {
    SourceRequest read = read(request, OF_NEW);
    if (read.url == null) {
      throw wrong("`url` is absent, expected an http or https address");
    }
    return read;
  }

  /**
   * A change.
   *
   * @throws ProblemException naming what was wrong and what was expected
   */
  static SourceRequest toChange(ServerRequest request) {
    return read(request, OF_CHANGE);
  }

  private static SourceRequest read(ServerRequest request, Set<String> allowed) {
    JsonNode body = json(BoundedBody.read(request, MAX_BYTES));
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (!allowed.contains(field.getKey())) {
        throw wrong("`" + field.getKey() + "` is not expected here, only " + sorted(allowed));
      }
    }
    return new SourceRequest(
        url(body.get("url")),
        name(body.get("source")),
        seconds(body.get("intervalSeconds")),
        flag(body.get("paused")));
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode node = Json.MAPPER.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException malformed) {
      throw wrong("the body is not JSON: " + malformed.getOriginalMessage());
    }
    throw wrong("the body is not a JSON object");
  }

  private static @Nullable URI url(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      throw wrong("`url` is no string, expected an http or https address");
    }
    try {
      return WebAddress.parse(value.asString());
    } catch (IllegalArgumentException malformed) {
      throw wrong("`url` is '" + value.asString() + "': " + malformed.getMessage());
    }
  }

  private static @Nullable String name(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    String name = value.isString() ? value.asString().strip() : "";
    if (name.isEmpty() || name.length() > MAX_NAME || !name.matches("\\P{Cntrl}+")) {
      throw wrong("`source` is " + value + ", expected a name of 1 to " + MAX_NAME + " characters");
    }
    return name;
  }

  private static @Nullable Integer seconds(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    int seconds = value.isInt() ? value.asInt() : -1;
    if (seconds < Source.LEAST_SECONDS || seconds > Source.MOST_SECONDS) {
      throw wrong(
          "`intervalSeconds` is "
              + value
              + ", expected whole seconds from "
              + Source.LEAST_SECONDS
              + " to "
              + Source.MOST_SECONDS);
    }
    return seconds;
  }

  private static @Nullable Boolean flag(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      throw wrong("`paused` is " + value + ", expected true or false");
    }
    return value.asBoolean();
  }

  /** The change that is wanted. */
  UnaryOperator<Source> change() {
    return before -> {
      Source changed = before;
      if (source != null && !source.equals(before.source())) {
        changed = changed.inTheNameOf(source);
      }
      if (intervalSeconds != null && intervalSeconds != before.intervalSeconds()) {
        changed = changed.every(intervalSeconds);
      }
      if (paused != null) {
        changed = paused ? changed.pause() : changed.resume();
      }
      return changed;
    };
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().map(name -> "`" + name + "`").toList());
  }

  private static ProblemException wrong(String detail) {
    return new ProblemException(new Problem(422, "bad-source", "This is no source", detail + "."));
  }
}
