package news.dateline.cli.tail;

import java.util.Optional;

/**
 * Reads the lines of {@code text/event-stream} one after the other, as the WHATWG's HTML standard
 * says in section 9.2.6. An event that is not ended by an empty line is none.
 */
final class EventParser {
  private static final String DEFAULT_NAME = "message";

  private final StringBuilder data = new StringBuilder();
  private String name = "";
  private String lastId = "";
  private boolean hasData;
  private long retryMillis;

  /** With how long to wait before a reconnect until the server says otherwise. */
  EventParser(long retryMillis) {
    this.retryMillis = retryMillis;
  }

  /** Takes a line without its end; an event when this line ends one. */
  Optional<ServerEvent> line(String line) {
    if (line.isEmpty()) {
      return dispatch();
    }
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    take(field, value.startsWith(" ") ? value.substring(1) : value);
    return Optional.empty();
  }

  private void take(String field, String value) {
    switch (field) {
      case "event" -> name = value;
      case "data" -> {
        data.append(hasData ? "\n" : "").append(value);
        hasData = true;
      }
      case "id" -> lastId = value.indexOf('\0') < 0 ? value : lastId;
      case "retry" -> retryMillis = value.matches("\\d{1,9}") ? Long.parseLong(value) : retryMillis;
      default -> {
        // Comments, and fields to come.
      }
    }
  }

  private Optional<ServerEvent> dispatch() {
    Optional<ServerEvent> event =
        hasData
            ? Optional.of(
                new ServerEvent(lastId, name.isEmpty() ? DEFAULT_NAME : name, data.toString()))
            : Optional.empty();
    forgetPart();
    return event;
  }

  /** What came of an event when the connection broke is lost; the id stays. */
  void forgetPart() {
    data.setLength(0);
    hasData = false;
    name = "";
  }

  /** What to send as {@code Last-Event-ID}; empty before the first event. */
  String lastId() {
    return lastId;
  }

  /** How long to wait before a reconnect, in milliseconds. */
  long retryMillis() {
    return retryMillis;
  }
}
