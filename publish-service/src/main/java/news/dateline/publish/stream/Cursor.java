package news.dateline.publish.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an event: which cluster, which topic, and the offset there. Good on every replica.
 *
 * @param cluster Kafka's cluster id
 * @param topic the name of {@code feeds.all}
 * @param offset the record's; -1 before the first
 */
public record Cursor(String cluster, String topic, long offset) {
  private static final Pattern FORM =
      Pattern.compile("([^:\\s]{1,100}):([^:\\s]{1,249}):(-1|\\d{1,18})");

  /** Reads what {@link #toString} wrote; empty for anything else. */
  public static Optional<Cursor> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new Cursor(form.group(1), form.group(2), Long.parseLong(form.group(3))))
        : Optional.empty();
  }

  /** Whether both are of the same log. */
  boolean sameLog(Cursor other) {
    return cluster.equals(other.cluster) && topic.equals(other.topic);
  }

  /** The place of {@code offset} in the same log. */
  Cursor at(long place) {
    return new Cursor(cluster, topic, place);
  }

  /**
   * A block of a stream that says only that the client has everything up to here. An id without
   * data is no event (WHATWG HTML, section 9.2.6), but who comes back goes on there.
   */
  String block() {
    return "id: " + this + "\n\n";
  }

  @Override
  public String toString() {
    return cluster + ":" + topic + ":" + offset;
  }
}
